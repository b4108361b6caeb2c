import type { Column } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { ProofLink } from '@/components/ui/proof-link'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { contractKindWords, contractRoleWords } from '@/lib/domain/words'
import type { ContractRow } from '@/lib/queries/lists/contract-rows'
import { sortedBy, sortHref } from '@/lib/search-params/address'
import { type ContractFilters, contractsList } from '@/lib/search-params/contracts'

/** The columns of the list of contracts. Who buys, who is paid and whose technology it is are three columns. */
export function contractColumns(filters: ContractFilters): Column<ContractRow>[] {
  const by = (column: string) => ({
    sortHref: sortHref(contractsList, filters, column),
    sorted: sortedBy(filters.sort, column),
  })
  return [
    { key: 'technology', header: 'Technology company', phone: 'title', cell: CompaniesCell },
    { key: 'buyer', header: 'Buyer', phone: 'second', cell: BuyerCell, ...by('buyer') },
    { key: 'recipient', header: 'Recipient', phone: 'line', cell: RecipientCell, ...by('recipient') },
    { key: 'contract', header: 'Contract', phone: 'line', cell: ContractCell },
    {
      key: 'signed',
      header: 'Signed',
      phone: 'hidden',
      align: 'end',
      nowrap: true,
      cell: SignedCell,
      ...by('signed'),
    },
    {
      key: 'amount',
      header: 'Amount',
      phone: 'aside',
      align: 'end',
      nowrap: true,
      cell: AmountCell,
      ...by('amount'),
    },
    { key: 'proof', header: 'Proof', phone: 'proof', cell: ProofCell },
  ]
}

function CompaniesCell({ companies }: ContractRow) {
  if (companies.length === 0) return <Unknown>company not named</Unknown>
  return companies.map(({ slug, name, role }) => (
    <div key={slug}>
      <a href={addressOf.company(slug)}>{name}</a>
      <small>{contractRoleWords[role]}</small>
    </div>
  ))
}

function BuyerCell({ buyer, buyer_name }: ContractRow) {
  return buyer ? <a href={addressOf.agency(buyer.slug)}>{buyer.name}</a> : buyer_name
}

function RecipientCell({ recipient, recipient_name, through_reseller, kind }: ContractRow) {
  if (recipient_name === null)
    return <Unknown>{kind === 'bid' ? 'nobody yet: a bid' : 'recipient not given'}</Unknown>
  const name = recipient ? <a href={addressOf.company(recipient.slug)}>{recipient_name}</a> : recipient_name
  return through_reseller ? <>through {name}</> : name
}

function ContractCell({ id, kind, number, description }: ContractRow) {
  return (
    <>
      <a href={addressOf.contract(id)} className="text-small">
        {number ?? 'number not given'}
      </a>
      <small className="line-clamp-3">
        {contractKindWords[kind]}
        {description && `: ${shortened(description)}`}
      </small>
    </>
  )
}

function shortened(description: string) {
  return description.length > 80 ? `${description.slice(0, 78).trimEnd()}…` : description
}

function SignedCell({ signed_earliest, signed_latest, signed_text }: ContractRow) {
  return <PartialDateText earliest={signed_earliest} latest={signed_latest} text={signed_text} />
}

function AmountCell({ amount, currency }: ContractRow) {
  return <Money amount={amount} currency={currency} />
}

function ProofCell({ proof, number, buyer, buyer_name }: ContractRow) {
  if (!proof) return <Unknown>none held</Unknown>
  const of = `contract ${number ?? ''} of ${buyer?.name ?? buyer_name}`
  return <ProofLink kind={proof.kind} href={addressOf.evidence(proof.id)} of={of} />
}
