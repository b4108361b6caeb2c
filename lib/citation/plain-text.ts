import { inQuotationMarks } from '@/lib/domain/quotation-marks'
import type { Citable, CitationFormat } from './citable'

/** One paragraph that a reader can paste anywhere: the words, the document, the permalink and the version. */
export const plainText: CitationFormat = {
  key: 'plain',
  label: 'Plain text',
  write: (citable) =>
    [quoted(citable.words), document(citable), citable.url && `${citable.url}.`, held(citable)]
      .filter(Boolean)
      .join(' '),
}

function quoted(words: string | null): string | null {
  return words && inQuotationMarks(words.trim().replace(/\s+/g, ' '))
}

function document({ author, publisher, title, published }: Citable): string {
  const who = author && author !== publisher ? `${author}, ${publisher}` : publisher
  return `${who}, “${title}”, ${published ?? 'date not given'}.`
}

function held({ permalink, version, versionDay }: Citable): string {
  const which = version === null ? '' : `, version ${version}${versionDay ? ` (${versionDay})` : ''}`
  return `Blue Ledger${which}: ${permalink}`
}
