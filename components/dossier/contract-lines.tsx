import { type Column, DataTable } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { shorten } from '@/lib/domain/shorten'
import { contractKindWords, contractRoleWords } from '@/lib/domain/words'
import type { Notes } from '@/lib/dossier/notes'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import type { ContractRow } from '@/lib/queries/lists/contract-rows'
import { Marks } from './marks'

/** Letters of a description on a line. */
const longest = 110

type ContractColumn = Column<ContractRow>
type ContractLinesProps = { dossier: Dossier; rows: readonly ContractRow[]; caption: string }

/** Contracts one by one: what for, who is paid and whose technology it is, who buys, when, how much, and the number of the proof. */
export function ContractLines({ dossier: { record, notes }, rows, caption }: ContractLinesProps) {
  const columns = [
    contractColumn,
    companyColumn,
    ...(record.subject.kind === 'agency' ? [] : [buyerColumn]),
    signedColumn,
    amountColumn,
    noteColumn(notes),
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

const contractColumn: ContractColumn = {
  key: 'contract',
  header: 'Contract',
  phone: 'second',
  cell: ({ id, number, description, kind }) => (
    <>
      <a href={addressOf.contract(id)}>
        {shorten(description ?? number ?? contractKindWords[kind], longest)}
      </a>
      <small>
        {contractKindWords[kind]}
        {number && ` ${number}`}
      </small>
    </>
  ),
}

const companyColumn: ContractColumn = {
  key: 'company',
  header: 'Company',
  phone: 'title',
  cell: ({ companies, recipient_name }) =>
    companies.length === 0
      ? (recipient_name ?? <Unknown>recipient not given</Unknown>)
      : companies.map(({ slug, name, role }) => (
          <div key={slug}>
            <a href={addressOf.company(slug)}>{name}</a>
            <small>{role === 'technology' ? `through ${recipient_name}` : contractRoleWords[role]}</small>
          </div>
        )),
}

const buyerColumn: ContractColumn = {
  key: 'buyer',
  header: 'Buyer',
  phone: 'line',
  cell: ({ buyer, buyer_name }) =>
    buyer ? <a href={addressOf.agency(buyer.slug)}>{buyer.short ?? buyer.name}</a> : buyer_name,
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

const noteColumn = (notes: Notes): ContractColumn => ({
  key: 'note',
  header: 'Note',
  phone: 'proof',
  cell: ({ proof }) => (proof ? <Marks of={[proof.id]} notes={notes} /> : <Unknown>no row</Unknown>),
})
