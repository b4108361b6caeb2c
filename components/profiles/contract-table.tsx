import { type Column, DataTable } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { ProofLink } from '@/components/ui/proof-link'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { contractKindWords, contractRoleWords } from '@/lib/domain/words'
import type { ContractRow } from '@/lib/queries/lists/contract-rows'

type ContractTableProps = {
  caption: string
  rows: readonly ContractRow[]
  /** On an agency's page the buyer is not repeated. */
  of?: 'company' | 'agency'
  /** Slugs of the companies whose page it stands on: they are named before others. */
  own?: readonly string[]
}

type ContractColumn = Column<ContractRow>

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
    companies
      .toSorted((a, b) => Number(own.includes(b.slug)) - Number(own.includes(a.slug)))
      .map(({ slug, name, role }) => (
        <div key={slug}>
          <a href={addressOf.company(slug)}>{name}</a>
          <small>{role === 'technology' ? `through ${recipient_name}` : contractRoleWords[role]}</small>
        </div>
      )),
})

const buyerColumn: ContractColumn = {
  key: 'buyer',
  header: 'Buyer',
  phone: 'line',
  cell: ({ buyer, buyer_name }) =>
    buyer ? <a href={addressOf.agency(buyer.slug)}>{buyer.name}</a> : buyer_name,
}

const signedColumn: ContractColumn = {
  key: 'signed',
  header: 'Signed',
  phone: 'line',
  phoneLabel: 'Signed',
  align: 'end',
  nowrap: true,
  cell: ({ signed_earliest, signed_latest, signed_text }) => (
    <PartialDateText earliest={signed_earliest} latest={signed_latest} text={signed_text} />
  ),
}

const amountColumn: ContractColumn = {
  key: 'amount',
  header: 'Amount',
  phone: 'aside',
  align: 'end',
  nowrap: true,
  cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
}

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
