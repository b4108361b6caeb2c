import {
  amountColumn,
  buyerColumn,
  type ContractColumn,
  companiesOf,
  signedColumn,
} from '@/components/profiles/contract-columns'
import { DataTable } from '@/components/ui/data-table'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { shorten } from '@/lib/domain/shorten'
import { contractKindWords } from '@/lib/domain/words'
import type { Notes } from '@/lib/dossier/notes'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import type { ContractRow } from '@/lib/queries/lists/contract-rows'
import { Marks } from './marks'

/** Letters of a description on a line. */
const longest = 110

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
      : companiesOf(companies, recipient_name),
}

const noteColumn = (notes: Notes): ContractColumn => ({
  key: 'note',
  header: 'Note',
  phone: 'proof',
  cell: ({ proof }) => (proof ? <Marks of={[proof.id]} notes={notes} /> : <Unknown>no row</Unknown>),
})
