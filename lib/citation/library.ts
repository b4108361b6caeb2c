import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { plugins } from '@citation-js/core'
import { z } from 'zod'
import { inQuotationMarks } from '@/lib/domain/quotation-marks'
import type { CslItem } from './csl-item'
import { chicago } from './styles/chicago'
import { mla } from './styles/mla'

const { styles } = plugins.config.get('@csl')
styles.add('chicago', chicago)
styles.add('mla', mla)
// Letters beyond ASCII stay as they are: the library would leave out those for which TeX has no name.
Object.assign(plugins.config.get('@bibtex').format, {
  asciiOnly: false,
  useIdAsLabel: true,
  checkLabel: false,
})

/** The styles in which the library writes an entry. */
export type Style = 'apa' | 'chicago' | 'mla'

/** Entries written before: a style takes milliseconds for each. */
const written = new Map<string, string>()
const mostKept = 2000

/** An entry in a style, in one line; without the archive, which the ledger names itself. */
export function styled(item: CslItem, style: Style): string {
  const { archive: _archive, archive_location: _place, note: _note, abstract: _words, ...rest } = item
  const entry = style === 'apa' ? byItsPublisher(rest) : rest
  const asked = `${style} ${JSON.stringify(entry)}`
  const known = written.get(asked)
  if (known !== undefined) return known
  const text = plugins.output.format('bibliography', [entry], {
    template: style,
    format: 'text',
    lang: 'en-US',
  })
  const line = z.string().parse(text).trim()
  if (written.size >= mostKept) written.clear()
  written.set(asked, line)
  return line
}

/** APA names whoever publishes a report, a statement or a register as its author, where nobody else is. */
function byItsPublisher(item: Partial<CslItem>): Partial<CslItem> {
  const { type, author, publisher } = item
  if (author || !publisher || !['report', 'webpage', 'dataset'].includes(type ?? '')) return item
  const { publisher: _again, ...others } = item
  return { ...others, author: [{ literal: publisher }] }
}

/** Entries as BibTeX, the quoted words before the note, which is the only field that all readers keep. */
export function bibtex(items: readonly CslItem[]): string {
  const entries = items.map(({ abstract, ...item }) =>
    texItem(abstract ? { ...item, note: `${inQuotationMarks(abstract)} ${item.note}` } : item),
  )
  return `${z.string().parse(plugins.output.format('bibtex', entries)).trim()}\n`
}

/** Entries as RIS. The library writes a newspaper's article without author and day, so that it goes as a magazine's. */
export function ris(items: readonly CslItem[]): string {
  const entries = items.map((item) =>
    item.type === 'article-newspaper' ? { ...item, type: 'article-magazine' } : item,
  )
  const records = z
    .array(risRecord)
    .parse(plugins.output.format('ris', entries, { format: 'object', spec: 'new' }))
  return records.map(risText).join('\r\n')
}

const risValue = z.union([z.string(), z.number()])
const risRecord = z.record(z.string(), z.union([risValue, z.array(risValue)]))

/** A record line by line. The library's own text is broken after every 70 letters, which no reader puts together again. */
function risText({ TY, ...fields }: z.infer<typeof risRecord>): string {
  const lines = Object.entries(fields).flatMap(([tag, value]) =>
    [value].flat().map((one) => `${tag}  - ${tag === 'DA' ? risDay(String(one)) : one}`),
  )
  return [`TY  - ${TY}`, ...lines, 'ER  - ', ''].join('\r\n')
}

/** A day as RIS has it, in two digits each, the unknown parts empty: `2020/08//`. */
const risDay = (day: string) => day.replace(/\/(\d)(?=\/)/g, '/0$1')

const texSigns: Readonly<Record<string, string>> = {
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
}

const tex = (words: string) => words.replace(/[&%$#_{}~^\\]/g, (sign) => texSigns[sign] ?? `\\${sign}`)

/** An item whose words mean themselves in TeX; its address is taken as it is. */
function texItem(item: CslItem): CslItem {
  return {
    ...item,
    title: tex(item.title),
    note: tex(item.note),
    ...(item.publisher && { publisher: tex(item.publisher) }),
    ...(item['container-title'] && { 'container-title': tex(item['container-title']) }),
    ...(item.author && {
      author: item.author.map((name) => ('literal' in name ? { literal: tex(name.literal) } : name)),
    }),
  }
}
