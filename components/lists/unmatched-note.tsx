import { Note } from '@/components/ui/note'
import { listHref } from '@/lib/search-params/address'
import type { ContractFilters } from '@/lib/search-params/contracts'
import { unmatchedList } from '@/lib/search-params/unmatched'

/** Says what it means that contracts are asked for whose recipient or buyer is not matched yet. */
export function UnmatchedNote({ filters: { unmatched, dataset } }: { filters: ContractFilters }) {
  if (unmatched.length === 0) return null
  const who = [
    ...(unmatched.includes('recipient') ? ['a recipient that is no company of the ledger'] : []),
    ...(unmatched.includes('buyer') ? ['a buyer that is no agency of the ledger'] : []),
  ].join(', or ')
  return (
    <Note>
      <p className="reach">
        Not yet matched: these contracts have {who}, only a name as the record writes it.{' '}
        <a href={listHref(unmatchedList, { kind: unmatched, dataset })}>All such names</a>
      </p>
    </Note>
  )
}
