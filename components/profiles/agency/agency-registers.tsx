import { ProofLink } from '@/components/ui/proof-link'
import { addressOf } from '@/lib/domain/addresses'
import { formatCounted } from '@/lib/domain/format-number'
import type { AgencyProfile } from '@/lib/queries/profiles/agency-profile'

/** The registers an agency comes from, and its rows in them. */
export function AgencyRegisters({ profile: { head, registers } }: { profile: AgencyProfile }) {
  if (head.listings.length + registers.length === 0) return null
  return (
    <>
      <h3 className="mt-5 mb-1 text-table font-[650]">Registers it comes from</h3>
      <ul className="text-small">
        {head.listings.map(({ rowId, matchedBy, dataset }) => (
          <li key={rowId} className="flex justify-between gap-3 border-t border-hair py-2">
            <span>
              <a href={addressOf.dataset(dataset.slug)}>{dataset.title}</a>
              <small className="block text-micro text-soft">
                {dataset.publisher}; matched by {matchedBy}
              </small>
            </span>
            <ProofLink kind="row" href={addressOf.evidence(rowId)} of={head.name} />
          </li>
        ))}
        {registers.map(({ slug, title, publisher, rows }) => (
          <li key={slug} className="border-t border-hair py-2">
            <a href={addressOf.dataset(slug)}>{title}</a>
            <small className="block text-micro text-soft">
              {publisher}; {formatCounted(rows, 'row', 'rows')} about it
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}
