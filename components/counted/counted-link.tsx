import { countedHref } from '@/lib/search-params/counted-href'

type CountedLinkProps = {
  /** The rows that are counted: the address of a list. */
  rows: string
  /** What stands in its place where the rows have no list. */
  otherwise?: string
  /** `sums`: leads to how the sums were made. */
  part?: 'sums'
  label?: string
}

/** Leads from a number to how it was counted: its rows, its filter, its rule and the version of the ledger. */
export function CountedLink({ rows, otherwise, part, label = 'how this was counted' }: CountedLinkProps) {
  const href = countedHref(rows) ?? otherwise
  return href === undefined ? null : <a href={part ? `${href}#${part}` : href}>{label}</a>
}
