import type { Citable } from '@/lib/citation/citable'
import { addressOf } from '@/lib/domain/addresses'
import { fileName } from '@/lib/domain/file-name'
import { formatDay } from '@/lib/domain/format-date'
import type { CurrentVersion } from '@/lib/queries/ledger-version'
import type { PassageFacts } from './document-select'
import type { RowEvidence } from './row-evidence'
import type { WordsEvidence } from './words-evidence'

type Words = Pick<WordsEvidence, 'id' | 'exact'> & {
  kind: 'quote' | 'reference'
  speaker: { name: string } | null
  passage: Pick<
    PassageFacts,
    'position' | 'publisher' | 'publishedEarliest' | 'publishedLatest' | 'attribution' | 'origin'
  > | null
  source: Pick<
    WordsEvidence['source'],
    | 'kind'
    | 'title'
    | 'publisher'
    | 'author'
    | 'url'
    | 'archivedUrl'
    | 'publishedEarliest'
    | 'publishedLatest'
    | 'attribution'
    | 'language'
  >
}
type Row = Pick<RowEvidence, 'kind' | 'id' | 'line' | 'file'> & {
  dataset: Pick<RowEvidence['dataset'], 'title' | 'version' | 'publisher' | 'snapshotOn' | 'url'>
}
/** What a citation needs of a piece of evidence. */
export type CitedEvidence = Words | Row

type Facts = Omit<Citable, 'permalink' | 'version' | 'versionDay'>

/** What a citation of the evidence names, with the version of the ledger that was read. */
export function citableOf(evidence: CitedEvidence, siteUrl: string, current: CurrentVersion | null): Citable {
  return {
    ...(evidence.kind === 'row' ? rowFacts(evidence) : wordsFacts(evidence)),
    permalink: `${siteUrl}${addressOf.evidence(evidence.id)}`,
    version: current?.version ?? null,
    versionDay: current && formatDay(current.loadedAt),
  }
}

function wordsFacts({ id, kind, exact, speaker, passage, source }: Words): Facts {
  const printed = passage ?? source
  const facts = {
    id,
    evidence: kind,
    words: exact,
    speaker: speaker?.name ?? null,
    publisher: printed.publisher,
    publishedEarliest: printed.publishedEarliest,
    publishedLatest: printed.publishedLatest,
    inferred: printed.attribution !== 'verified',
    language: source.language,
    datasetVersion: null,
  }
  if (!passage)
    return {
      ...facts,
      kind: source.kind,
      author: source.author,
      title: source.title,
      url: source.url ?? source.archivedUrl,
    }
  const { origin, position } = passage
  return {
    ...facts,
    kind: origin?.kind ?? 'passage',
    author: null,
    title: origin?.title ?? `Passage ${position} of ${source.title}`,
    url: origin ? (origin.url ?? origin.archivedUrl) : (source.url ?? source.archivedUrl),
  }
}

function rowFacts({ id, dataset, line, file }: Row): Facts {
  return {
    id,
    kind: 'dataset',
    evidence: 'row',
    words: null,
    speaker: null,
    author: null,
    title: `${dataset.title}, ${fileName(file)}, line ${line}`,
    publisher: dataset.publisher,
    publishedEarliest: dataset.snapshotOn,
    publishedLatest: dataset.snapshotOn,
    inferred: false,
    language: null,
    datasetVersion: dataset.version,
    url: dataset.url,
  }
}
