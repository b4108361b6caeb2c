import { plainText } from '@/lib/citation/plain-text'
import { reader } from '@/lib/db/client'
import { addressOf } from '@/lib/domain/addresses'
import { formatDay, formatPartialDate } from '@/lib/domain/format-date'
import { licenceName } from '@/lib/domain/licence'
import { attributionWords } from '@/lib/domain/words'
import type { NoteSource, Reference } from '@/lib/dossier/notes'
import type { CurrentVersion } from '../ledger-version'
import { evidenceOfNotes } from './note-evidence'

/** The version that notes name, and the address of the site. */
export type Edition = { current: CurrentVersion | null; siteUrl: string }

/** What notes need to know of the evidence and the sources that are referred to. */
export async function noteSources(references: readonly Reference[], edition: Edition) {
  const ids = references.flatMap((one) => (one.kind === 'evidence' ? [one.id] : []))
  const evidence = await evidenceOfNotes(ids)
  const keys = [
    ...[...evidence.values()].map(({ source }) => source),
    ...references.flatMap((one) => (one.kind === 'source' ? [one.key] : [])),
  ]
  const slugs = (kind: string) =>
    [...new Set(keys)].filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1))
  const [documents, registers] = await Promise.all([
    documentsOf(slugs('source'), edition),
    registersOf(slugs('dataset'), edition),
  ])
  return { evidence, sources: new Map([...documents, ...registers]) }
}

async function documentsOf(slugs: readonly string[], edition: Edition): Promise<[string, NoteSource][]> {
  const rows = await reader.source.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      slug: true,
      kind: true,
      title: true,
      publisher: true,
      author: true,
      url: true,
      publishedEarliest: true,
      publishedLatest: true,
      textSha256: true,
      attribution: true,
      origin: { select: { publisher: true, title: true } },
    },
  })
  return rows.map((row) => {
    const { slug, title, publisher, author, url, publishedEarliest: from, publishedLatest: to } = row
    const published = from || to ? formatPartialDate(from, to) : null
    const href = addressOf.source(slug)
    const text = citation({ author, title, publisher, published, url }, href, edition)
    return [`source:${slug}`, { text, href, remark: remarkOn(row) }]
  })
}

type DocumentRow = {
  kind: string
  textSha256: string | null
  attribution: keyof typeof attributionWords
  origin: { publisher: string; title: string } | null
}

function remarkOn({ kind, textSha256, attribution, origin }: DocumentRow): string | null {
  const remarks = [
    origin && `A copy of ${origin.publisher}, “${origin.title}”: no witness of its own.`,
    kind === 'collage' && 'Put together from several publications: each quote says who printed it first.',
    textSha256 === null && 'Its text is not held here, so nothing in it is verified.',
    attribution !== 'verified' && `Publisher and date: ${attributionWords[attribution]}.`,
  ]
  return remarks.filter(Boolean).join(' ') || null
}

async function registersOf(slugs: readonly string[], edition: Edition): Promise<[string, NoteSource][]> {
  const rows = await reader.dataset.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      slug: true,
      title: true,
      version: true,
      publisher: true,
      url: true,
      licence: true,
      attribution: true,
      snapshotOn: true,
    },
  })
  return rows.map(({ slug, title, version, publisher, url, licence, attribution, snapshotOn }) => {
    const href = addressOf.dataset(slug)
    const published = snapshotOn ? formatDay(snapshotOn) : null
    const facts = { author: null, title: `${title}, ${version}`, publisher, published, url }
    const remark = `Licence: ${licenceName(licence)}. To be named: ${attribution}.`
    return [`dataset:${slug}`, { text: citation(facts, href, edition), href, remark }]
  })
}

type Facts = {
  author: string | null
  title: string
  publisher: string
  published: string | null
  url: string | null
}

/** As the ledger cites, without the address at the end, which the note has as a link. */
function citation(facts: Facts, href: string, { current, siteUrl }: Edition): string {
  const permalink = siteUrl + href
  const text = plainText.write({
    ...facts,
    words: null,
    permalink,
    version: current?.version ?? null,
    versionDay: current && formatDay(current.loadedAt),
  })
  return text.replace(permalink, '').trimEnd()
}

/** The note of a page of the ledger, in the version that is read. */
export function pageNote({ current }: Edition) {
  return (href: string, title: string): NoteSource => {
    const which = current ? `, version ${current.version} (${formatDay(current.loadedAt)})` : ''
    return { text: `Blue Ledger${which}, “${title}”:`, href, remark: null }
  }
}
