import type { Citable } from '@/lib/citation/citable'
import { citationFormats } from '@/lib/citation/formats'
import { addressOf } from '@/lib/domain/addresses'
import { firstPublication } from '@/lib/domain/first-publication'
import { formatDay, formatPartialDate } from '@/lib/domain/format-date'
import type { CurrentVersion } from '@/lib/queries/ledger-version'
import type { EvidencePage } from './evidence-page'

export type WrittenCitation = { key: string; label: string; text: string }

/** The evidence cited in every format, with the version of the ledger that was read. */
export function writtenCitations(
  evidence: EvidencePage,
  siteUrl: string,
  current: CurrentVersion | null,
): WrittenCitation[] {
  const citable: Citable = {
    ...(evidence.kind === 'row' ? rowFacts(evidence) : wordsFacts(evidence)),
    permalink: `${siteUrl}${addressOf.evidence(evidence.id)}`,
    version: current?.version ?? null,
    versionDay: current && formatDay(current.loadedAt),
  }
  return citationFormats.map(({ key, label, write }) => ({ key, label, text: write(citable) }))
}

type Facts = Omit<Citable, 'permalink' | 'version' | 'versionDay'>

function wordsFacts(evidence: Exclude<EvidencePage, { kind: 'row' }>): Facts {
  const { exact, passage, source } = evidence
  const published = firstPublication(passage, source)
  const dated = published.publishedEarliest || published.publishedLatest
  return {
    words: exact,
    author: passage ? null : source.author,
    title: passage?.origin?.title ?? source.title,
    publisher: published.publisher,
    published: dated ? formatPartialDate(published.publishedEarliest, published.publishedLatest) : null,
    url: passage?.origin?.url ?? source.url,
  }
}

function rowFacts({ dataset, line, file }: Extract<EvidencePage, { kind: 'row' }>): Facts {
  return {
    words: null,
    author: null,
    title: `${dataset.title}, ${dataset.version}, ${file.split('/').at(-1)}, line ${line}`,
    publisher: dataset.publisher,
    published: dataset.snapshotOn && formatDay(dataset.snapshotOn),
    url: dataset.url,
  }
}
