import { type Annotation, remark } from '@/lib/citation/web-annotation'
import { addressOf } from '@/lib/domain/addresses'
import type { EvidencePage } from './evidence-page'
import { rowTarget } from './row-target'
import type { WordsEvidence } from './words-evidence'
import { wordsTargets } from './words-targets'

/** Where the ledger lives and which version is read; `times`: when the versions that brought and changed the evidence were loaded. */
export type AnnotationContext = {
  siteUrl: string
  version: number | null
  times: ReadonlyMap<number, Date>
}

/** A piece of evidence as a W3C Web Annotation: a quote in its text, a document that is referred to, or a register's row. */
export function annotationOf(evidence: EvidencePage, context: AnnotationContext): Annotation {
  const { siteUrl, version, times } = context
  const permalink = siteUrl + addressOf.evidence(evidence.id)
  const [created, modified] =
    evidence.kind === 'row'
      ? [evidence.run.startedAt, evidence.run.startedAt]
      : [times.get(evidence.createdVersion), times.get(evidence.updatedVersion)]
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: permalink,
    type: 'Annotation',
    motivation: evidence.kind === 'quote' ? ['highlighting', 'describing'] : ['linking', 'describing'],
    ...(created && { created: created.toISOString() }),
    ...(modified && { modified: modified.toISOString() }),
    canonical: permalink,
    generator: {
      id: siteUrl,
      type: 'Software',
      name: 'Blue Ledger',
      ...(version !== null && { 'schema:softwareVersion': String(version) }),
    },
    body: evidence.kind === 'row' ? rowBodies(evidence, siteUrl) : wordsBodies(evidence, siteUrl),
    target: evidence.kind === 'row' ? [rowTarget(evidence, siteUrl)] : wordsTargets(evidence, siteUrl),
  }
}

const page = (siteUrl: string, href: string | null) => (href === null ? null : siteUrl + href)

function wordsBodies(evidence: WordsEvidence, siteUrl: string): Annotation['body'] {
  const { kind, verbatim, speaker, speakerLost, proves, contradicts, note } = evidence
  return [
    ...proves.map(({ record, stance }) =>
      remark(stance === 'supports' ? 'describing' : 'linking', record.title, page(siteUrl, record.href)),
    ),
    ...contradicts.map(({ record, note: why }) =>
      remark(
        'assessing',
        `It speaks against: ${record.title}${why ? ` (${why})` : ''}`,
        page(siteUrl, record.href),
      ),
    ),
    ...(speaker
      ? [remark('identifying', `Said by ${speaker.name}.`, siteUrl + addressOf.person(speaker.slug))]
      : []),
    ...(speakerLost ? [remark('commenting', 'Said by somebody whom the text as held does not name.')] : []),
    remark('commenting', standing(kind, verbatim)),
    ...(note ? [remark('commenting', note)] : []),
  ]
}

function standing(kind: WordsEvidence['kind'], verbatim: boolean): string {
  if (kind === 'reference')
    return 'A reference: the ledger does not hold the document’s text, and nothing here is verified.'
  return verbatim
    ? 'The words stand in the stored text, letter for letter.'
    : 'The stored text no longer holds these words.'
}

function rowBodies(
  { cells, records, listed }: Extract<EvidencePage, { kind: 'row' }>,
  siteUrl: string,
): Annotation['body'] {
  return [
    ...records.map(({ title, href }) => remark('describing', title, page(siteUrl, href))),
    {
      type: 'TextualBody',
      value: JSON.stringify(cells.map(({ column, value }) => [column, value])),
      format: 'application/json',
      purpose: 'identifying',
    },
    remark('commenting', 'The row’s cells as the register writes them, as pairs of column and value.'),
    ...(listed
      ? []
      : [remark('commenting', 'The register no longer lists this row; that is not the same as ended.')]),
  ]
}
