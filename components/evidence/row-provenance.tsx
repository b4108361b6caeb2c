import { DefinitionList } from '@/components/ui/definition-list'
import { Money } from '@/components/ui/money'
import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'
import { licenceName } from '@/lib/domain/licence'
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
              {dataset.licenceUrl ? (
                <a href={dataset.licenceUrl}>{licenceName(dataset.licence)}</a>
              ) : (
                licenceName(dataset.licence)
              )}
              <span className="block text-soft">{dataset.attribution}</span>
            </>
          ),
        },
        ...(row.action ? [{ term: 'Obligated', value: <Obligated action={row.action} /> }] : []),
        { term: 'File', value: row.file, mono: true },
        { term: 'Line', value: formatCount(row.line) },
        { term: 'Key', value: row.rowKey, mono: true },
        ...(row.lastListed
          ? [{ term: 'Last listed', value: `in the snapshot of ${formatDay(row.lastListed)}` }]
          : []),
        ...(row.matchedBy ? [{ term: 'Matched by', value: row.matchedBy }] : []),
        ...(row.datedText ? [{ term: 'Date given', value: row.datedText }] : []),
        { term: 'Files’ hash', value: <Hash hex={run.filesSha256} /> },
        { term: 'Read', value: `${formatDay(run.startedAt)}, for version ${run.ledgerVersion}` },
      ]}
    />
  )
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
