import { firstPublication } from '@/lib/domain/first-publication'
import { formatPartialDate } from '@/lib/domain/format-date'
import { inQuotationMarks } from '@/lib/domain/quotation-marks'
import type { EvidencePage } from '@/lib/queries/evidence/evidence-page'
import { rowTitle } from './row-article'

const longestTitle = 70

/** The evidence's title in tabs, search results and shared links: the words, cut at a word. */
export function evidenceTitle(evidence: EvidencePage): string {
  if (evidence.kind === 'row') return `${rowTitle(evidence)}: row ${evidence.rowKey}`
  if (evidence.exact === null) return evidence.source.title
  return inQuotationMarks(shortened(evidence.highlight ?? evidence.exact))
}

/** What the evidence is, in a sentence for search results and shared links. */
export function evidenceDescription(evidence: EvidencePage): string {
  if (evidence.kind === 'row') {
    const { dataset, line } = evidence
    return `Line ${line} of ${dataset.title} (${dataset.publisher}, ${dataset.version}), with its cells as written and what it proves.`
  }
  const { source, passage, exact, proves } = evidence
  const published = firstPublication(passage, source)
  const when = formatPartialDate(published.publishedEarliest, published.publishedLatest)
  const first = proves[0]?.record.title
  const proof = first ? ` What it ${exact ? 'proves' : 'is taken to say'}: ${first}.` : ''
  return `${exact ? 'Words' : 'A document'} of ${published.publisher}, ${when}.${proof}`
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  if (line.length <= longestTitle) return line
  return `${line.slice(0, line.lastIndexOf(' ', longestTitle))}…`
}
