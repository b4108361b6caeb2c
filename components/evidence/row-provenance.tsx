import { LicenceLink } from '@/components/data/licence-link'
import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { Money } from '@/components/ui/money'
import { addressOf } from '@/lib/domain/addresses'
import { fileName } from '@/lib/domain/file-name'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'
import type { RowEvidence } from '@/lib/queries/evidence/row-evidence'
import { Hash } from './hash'

/** Where a row stands: register, version, licence, file and line, and when it was last listed. */
export function RowProvenance({ row }: { row: RowEvidence }) {
  const { dataset, run } = row
  return (
    <DefinitionList
      items={[
        { term: 'Dataset', value: <a href={addressOf.dataset(dataset.slug)}>{dataset.title}</a> },
        {
          term: 'Publisher',
          value: dataset.url ? (
            <a href={dataset.url} rel="nofollow noopener">
              {dataset.publisher}
            </a>
          ) : (
            dataset.publisher
          ),
        },
        { term: 'Version', value: dataset.version },
        {
          term: 'Licence',
          value: (
            <>
              <LicenceLink {...dataset} />
              <span className="block text-soft">{dataset.attribution}</span>
            </>
          ),
        },
        ...(row.action ? [{ term: 'Obligated', value: <Obligated action={row.action} /> }] : []),
        { term: 'File', value: fileName(row.file), mono: true },
        { term: 'Line', value: formatCount(row.line) },
        { term: 'Key', value: row.rowKey, mono: true },
        ...listedItems(row),
        ...(row.matchedBy ? [{ term: 'Matched by', value: row.matchedBy }] : []),
        ...(row.datedText ? [{ term: 'Date given', value: row.datedText }] : []),
        { term: 'Files’ hash', value: <Hash hex={run.filesSha256} /> },
        {
          term: 'Read',
          value: (
            <>
              <a href={addressOf.run(run.id)}>{formatDay(run.startedAt)}</a>, for version{' '}
              {formatCount(run.ledgerVersion)}
            </>
          ),
        },
      ]}
    />
  )
}

/** Whether the register still lists the row, and who stands in it that the ledger does not know. */
function listedItems({ listed, lastListed, otherVendors }: RowEvidence): Definition[] {
  const items: Definition[] = []
  if (!listed)
    items.push({
      term: 'No longer listed',
      value: (
        <>
          {lastListed ? `last on ${formatDay(lastListed)}` : 'the day it was last listed is not known'}
          <span className="block text-soft">That is not the same as ended.</span>
        </>
      ),
    })
  else if (lastListed)
    items.push({ term: 'Last listed', value: `in the snapshot of ${formatDay(lastListed)}` })
  if (otherVendors.length > 0)
    items.push({ term: 'Not yet matched', value: `vendors as written: ${otherVendors.join('; ')}` })
  return items
}

/** What a transaction obligated and when; less than nothing means that money was taken back. */
function Obligated({ action: { amount, currency, on } }: { action: NonNullable<RowEvidence['action']> }) {
  return (
    <>
      <Money amount={amount} currency={currency} />
      {on && ` on ${formatDay(on)}`}
      {amount.startsWith('-') && <span className="block text-soft">taken back: the amount is negative</span>}
      {/^0(\.0*)?$/.test(amount) && <span className="block text-soft">nothing changed in money</span>}
    </>
  )
}
