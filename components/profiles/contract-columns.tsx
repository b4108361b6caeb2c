import type { Column } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { addressOf } from '@/lib/domain/addresses'
import { contractRoleWords } from '@/lib/domain/words'
import type { ContractRow } from '@/lib/queries/lists/contract-rows'

export type ContractColumn = Column<ContractRow>

/** The companies of a contract, each with the part it has. */
export const companiesOf = (companies: ContractRow['companies'], recipient: ContractRow['recipient_name']) =>
  companies.map(({ slug, name, role }) => (
    <div key={slug}>
      <a href={addressOf.company(slug)}>{name}</a>
      <small>{role === 'technology' ? `through ${recipient}` : contractRoleWords[role]}</small>
    </div>
  ))

export const buyerColumn: ContractColumn = {
  key: 'buyer',
  header: 'Buyer',
  phone: 'line',
  cell: ({ buyer, buyer_name }) =>
    buyer ? <a href={addressOf.agency(buyer.slug)}>{buyer.name}</a> : buyer_name,
}

export const signedColumn: ContractColumn = {
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

export const amountColumn: ContractColumn = {
  key: 'amount',
  header: 'Amount',
  phone: 'aside',
  align: 'end',
  nowrap: true,
  cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
}
