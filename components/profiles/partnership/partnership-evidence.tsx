import { CellTable } from '@/components/evidence/cell-table'
import { ProofLink } from '@/components/ui/proof-link'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { addressOf } from '@/lib/domain/addresses'
import { fileName } from '@/lib/domain/file-name'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'
import type { PartnershipDetail } from '@/lib/queries/profiles/partnership-detail'
import { CitationGroups } from '../citation-groups'
import { partnershipTitle } from './partnership-words'

/** All that proves a partnership or speaks against it: words of sources, rows of registers. */
export function PartnershipEvidence({ partnership }: { partnership: PartnershipDetail }) {
  const { citations, listings, contracts } = partnership
  return (
    <>
      {citations.length > 0 && (
        <Section title="What sources say" id="quotes" rule="light">
          <CitationGroups citations={citations} />
        </Section>
      )}
      {listings.length > 0 && (
        <Section
          title={listings.length === 1 ? 'The row that lists it' : `The ${listings.length} rows that list it`}
          id="rows"
          rule="light"
        >
          {listings.map((listing) => (
            <Listing key={listing.rowId} listing={listing} of={partnershipTitle(partnership)} />
          ))}
        </Section>
      )}
      {citations.length + listings.length === 0 && contracts.length > 0 && (
        <Section title="What proves it" id="rows" rule="light">
          <p className="max-w-[62ch]">
            The contracts below: a register of contracts names the company, or its technology, and the agency
            as the buyer. Each has its own rows.
          </p>
        </Section>
      )}
    </>
  )
}

type ListingProps = { listing: PartnershipDetail['listings'][number]; of: string }

function Listing({ listing, of }: ListingProps) {
  const { rowId, file, line, rowKey, cells, listed, lastListed, otherVendors, dataset, run } = listing
  return (
    <article className="mb-6">
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="font-semibold">
          <a href={addressOf.dataset(dataset.slug)}>{dataset.title}</a>, {rowKey}
        </h3>
        <ProofLink kind="row" href={addressOf.evidence(rowId)} of={of} />
      </div>
      <p className="mb-2 text-small text-soft">
        {dataset.publisher}, version {dataset.version}; line {formatCount(line)} of {fileName(file)};{' '}
        <a href={addressOf.run(run.id)}>read on {formatDay(run.startedAt)}</a>
        {lastListed && `; last listed ${formatDay(lastListed)}`}
      </p>
      {!listed && (
        <p className="mb-2 text-small">
          <Tag>no longer listed</Tag> The register’s latest reading does not have this row. That is not the
          same as ended.
        </p>
      )}
      {otherVendors.length > 0 && (
        <p className="mb-2 text-small">
          It names vendors that are not yet matched to a company: {otherVendors.join('; ')}.
        </p>
      )}
      <CellTable cells={cells} />
    </article>
  )
}
