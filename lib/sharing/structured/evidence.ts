import { addressOf } from '@/lib/domain/addresses'
import { fileName } from '@/lib/domain/file-name'
import { firstPublication, publicationNotKnown } from '@/lib/domain/first-publication'
import { partialDateValue } from '@/lib/domain/format-date'
import type { EvidencePage } from '@/lib/queries/evidence/evidence-page'
import type { RowEvidence } from '@/lib/queries/evidence/row-evidence'
import type { WordsEvidence } from '@/lib/queries/evidence/words-evidence'
import { addressIn, breadcrumbs, type Thing, textOf } from './things'

const list = { name: 'Evidence', path: '/evidence' }

/** Most claims that one page names; a quote rarely backs more. */
const mostClaims = 20

/**
 * A page of evidence in schema.org's words: a `Quotation` or the document it refers to, with each `Claim` that it backs; or the row of
 * a `Dataset`.
 * @param title what the page is called
 */
export function evidenceThings(evidence: EvidencePage, title: string): Thing[] {
  const crumbs = breadcrumbs(list, { name: title, path: addressOf.evidence(evidence.id) })
  if (evidence.kind === 'row') return [rowThing(evidence, title), crumbs]
  const words = evidence.exact === null ? referenceThing(evidence) : quotation(evidence, evidence.exact)
  return [words, ...claims(evidence, words['@id']), crumbs]
}

function quotation(evidence: WordsEvidence, exact: string): Thing {
  const { id, speaker } = evidence
  return {
    '@type': 'Quotation',
    '@id': addressIn(addressOf.evidence(id)),
    url: addressIn(addressOf.evidence(id)),
    identifier: id,
    text: textOf(exact),
    spokenByCharacter: speaker && {
      '@type': 'Person',
      name: speaker.name,
      jobTitle: speaker.role,
      url: addressIn(addressOf.person(speaker.slug)),
    },
    isPartOf: documentThing(evidence),
  }
}

function referenceThing(evidence: WordsEvidence): Thing & { '@id': string } {
  const address = addressIn(addressOf.evidence(evidence.id))
  return { ...documentThing(evidence), '@id': address, identifier: evidence.id, mainEntityOfPage: address }
}

/** The document as it was first published, as far as that is known. */
function documentThing({ source, passage }: WordsEvidence): Thing {
  const published = firstPublication(passage, source)
  const known = published.publisher !== publicationNotKnown
  return {
    '@type': 'CreativeWork',
    name: textOf(passage?.origin?.title ?? source.title),
    url: passage?.origin?.url ?? source.url,
    author: !passage && source.author ? { '@type': 'Person', name: source.author } : undefined,
    publisher: known ? { '@type': 'Organization', name: published.publisher } : undefined,
    datePublished: partialDateValue(published.publishedEarliest, published.publishedLatest),
    archivedAt: passage ? undefined : source.archivedUrl,
  }
}

function claims({ proves }: WordsEvidence, appearance: unknown): Thing[] {
  const backed = proves.filter(({ record, stance }) => record.kind === 'claim' && stance === 'supports')
  return backed.slice(0, mostClaims).map(({ record }) => ({
    '@type': 'Claim',
    '@id': `${String(appearance)}#${record.id}`,
    text: textOf(record.title),
    appearance: { '@id': appearance },
    url: record.href && addressIn(record.href),
  }))
}

function rowThing({ id, dataset, file, line, records }: RowEvidence, title: string): Thing {
  const address = addressIn(addressOf.evidence(id))
  return {
    '@type': 'CreativeWork',
    '@id': address,
    url: address,
    identifier: id,
    name: textOf(title),
    description: `Line ${line} of ${fileName(file)}`,
    about: records.slice(0, mostClaims).map(({ title: name, href }) => ({
      '@type': 'Thing',
      name: textOf(name),
      url: href && addressIn(href),
    })),
    isPartOf: {
      '@type': 'Dataset',
      '@id': addressIn(addressOf.dataset(dataset.slug)),
      name: dataset.title,
      description: `${dataset.title}, ${dataset.publisher}, ${dataset.version}`,
      version: dataset.version,
      license: dataset.licenceUrl ?? dataset.licence,
      creditText: dataset.attribution,
      url: dataset.url,
    },
  }
}
