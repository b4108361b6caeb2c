import { formatPartialDate } from '@/lib/domain/format-date'
import { inQuotationMarks } from '@/lib/domain/quotation-marks'
import type { Citable } from './citable'

/** What a citation in plain text names; the date is as the ledger writes it, null where it is not known. */
export type PlainFacts = Pick<
  Citable,
  'words' | 'author' | 'title' | 'publisher' | 'url' | 'permalink' | 'version' | 'versionDay'
> & { published: string | null; speaker?: string | null }

/** One paragraph that a reader can paste anywhere: the words, the document, the permalink and the version. */
export const plainText = {
  write: (facts: PlainFacts): string =>
    [quoted(facts), documentText(facts), facts.url && `${facts.url}.`, ledgerText(facts)]
      .filter(Boolean)
      .join(' '),
}

/** The paragraph for a piece of evidence. */
export function plainCitation(citable: Citable): string {
  const { publishedEarliest: earliest, publishedLatest: latest } = citable
  return plainText.write({
    ...citable,
    published: earliest || latest ? formatPartialDate(earliest, latest) : null,
  })
}

/** The ledger's version and the permalink, for the end of a citation: `Blue Ledger, version 3 (21 Nov 2026): https://…`. */
export function ledgerText({
  permalink,
  version,
  versionDay,
}: Pick<Citable, 'permalink' | 'version' | 'versionDay'>): string {
  const which = version === null ? '' : `, version ${version}${versionDay ? ` (${versionDay})` : ''}`
  return `Blue Ledger${which}: ${permalink}`
}

/** The quoted words in one line, in quotation marks, with who speaks them. */
function quoted({ words, speaker }: Pick<PlainFacts, 'words' | 'speaker'>): string | null {
  if (!words) return null
  const line = inQuotationMarks(words.trim().replace(/\s+/g, ' '))
  return speaker ? `${line} (${speaker})` : line
}

function documentText({ author, publisher, title, published }: PlainFacts): string {
  const printer = publisher ?? 'publication not known'
  const who = author && author !== printer ? `${author}, ${printer}` : printer
  return `${who}, “${title}”, ${published ?? 'date not given'}.`
}
