import type { Citable } from './citable'
import { cslItem } from './csl-item'
import type { CitationKey } from './format-names'
import { bibtex, ris, type Style, styled } from './library'
import { ledgerText, plainCitation } from './plain-text'

/** The evidence cited in a format; several pieces one below the other, in their order. */
export function writeCitations(citables: readonly Citable[], format: CitationKey): string {
  switch (format) {
    case 'plain':
      return citables.map(plainCitation).join('\n\n')
    case 'bibtex':
      return bibtex(citables.map(cslItem))
    case 'ris':
      return ris(citables.map(cslItem))
    case 'csl':
      return `${JSON.stringify(citables.map(cslItem), null, 1)}\n`
    default:
      return citables.map((citable) => entryOf(citable, format)).join('\n\n')
  }
}

const heldAs = { quote: 'Quoted in', reference: 'Reference in', row: 'Row in' }

/** An entry in a style, and behind it where the ledger shows the words. */
function entryOf(citable: Citable, style: Style): string {
  const item = cslItem(citable)
  // The permalink stands behind the entry; an entry without an original has no other address.
  const entry = styled(citable.url ? item : { ...item, URL: '' }, style)
  return `${entry} ${heldAs[citable.evidence]} ${ledgerText(citable)}`
}
