import { DataTable } from '@/components/ui/data-table'
import { ProofLink } from '@/components/ui/proof-link'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { contractKindWords } from '@/lib/domain/words'
import type { ContractRow } from '@/lib/queries/lists/contract-rows'
import { amountColumn, buyerColumn, type ContractColumn, companiesOf, signedColumn } from './contract-columns'

type ContractTableProps = {
  caption: string
  rows: readonly ContractRow[]
  /** On an agency's page the buyer is not repeated. */
  of?: 'company' | 'agency'
  /** Slugs of the companies whose page it stands on: they are named before others. */
  own?: readonly string[]
}

/** Contracts, each with its amount, who received the money, and its proof. */
export function ContractTable({ caption, rows, of = 'company', own = [] }: ContractTableProps) {
  const columns = [
    contractColumn,
    companyColumn(own),
    ...(of === 'agency' ? [] : [buyerColumn]),
    signedColumn,
    amountColumn,
    proofColumn,
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

const contractColumn: ContractColumn = {
  key: 'contract',
  header: 'Contract',
  phone: 'second',
  cell: ({ id, number, description, kind }) => (
    <>
      <a href={addressOf.contract(id)} title={description ?? undefined} className="inline-block max-w-[44ch]">
        <span className="line-clamp-2">{description ?? number ?? contractKindWords[kind]}</span>
      </a>
      <small>
        {contractKindWords[kind]}
        {number && ` ${number}`}
      </small>
    </>
  ),
}

const companyColumn = (own: readonly string[]): ContractColumn => ({
  key: 'company',
  header: 'Company',
  phone: 'title',
  cell: ({ companies, recipient_name }) =>
    companiesOf(
      companies.toSorted((a, b) => Number(own.includes(b.slug)) - Number(own.includes(a.slug))),
      recipient_name,
    ),
})

const proofColumn: ContractColumn = {
  key: 'proof',
  header: 'Proof',
  phone: 'proof',
  cell: ({ proof, number, description }) =>
    proof ? (
      <ProofLink kind={proof.kind} href={addressOf.evidence(proof.id)} of={number ?? description ?? 'it'} />
    ) : (
      <Unknown>no row</Unknown>
    ),
}
