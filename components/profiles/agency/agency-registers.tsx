import type { AgencyProfile } from '@/lib/queries/profiles/agency-profile'
import { AgencyRow, RegisterList } from '../register-list'

/** The registers an agency comes from, how they write it, and its own rows in them. */
export function AgencyRegisters({ profile: { head, registers } }: { profile: AgencyProfile }) {
  if (registers.length === 0) return null
  const rowsOf = (dataset: string) =>
    head.listings
      .filter((listing) => listing.dataset.slug === dataset)
      .map((listing) => <AgencyRow key={listing.rowId} row={listing} of={head.name} />)
  return (
    <section id="registers">
      <h3 className="mt-5 mb-1 text-table font-[650]">From these registers</h3>
      <RegisterList registers={registers} companies={false} below={rowsOf} />
    </section>
  )
}
