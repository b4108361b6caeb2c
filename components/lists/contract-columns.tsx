import { Fragment } from 'react'
import { Money } from '@/components/ui/money'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { ProofLink } from '@/components/ui/proof-link'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { formatCounted } from '@/lib/domain/format-number'
import { contractKindWords, contractRoleWords } from '@/lib/domain/words'
import type { ContractRow } from '@/lib/queries/lists/contract-rows'
import { type ContractView, contractsPage } from '@/lib/search-params/pages'
import { type ListColumn, sortable } from './columns-of'
import { ShortName } from './short-name'

/** The columns of the list of contracts. Who buys, who is paid and whose technology it is are three columns. */
export function contractColumns(filters: ContractView): ListColumn<ContractRow>[] {
  const by = sortable(contractsPage, filters)
  return [
    { key: 'technology', header: 'Technology company', phone: 'title', cell: CompaniesCell },
    { key: 'buyer', header: 'Buyer', phone: 'second', cell: BuyerCell, ...by('buyer') },
    {
      key: 'recipient',
      header: 'Recipient',
      phone: 'line',
      phoneLabel: 'Recipient',
      cell: RecipientCell,
      ...by('recipient'),
    },
    {
      key: 'contract',
      header: 'Contract',
      phone: 'line',
      cell: filters.columns.includes('description') ? NumberCell : ContractCell,
    },
    { key: 'description', header: 'What it is for', phone: 'line', cell: DescriptionCell, usual: false },
    {
      key: 'signed',
      header: 'Signed',
      phone: 'hidden',
      align: 'end',
      nowrap: true,
      cell: SignedCell,
      ...by('signed', true),
    },
    {
      key: 'amount',
      header: 'Amount',
      phone: 'aside',
      align: 'end',
      nowrap: true,
      cell: AmountCell,
      ...by('amount', true),
    },
    { key: 'proof', header: 'Proof', phone: 'proof', cell: ProofCell },
  ]
}

/** Companies of one part share the word for it. */
function CompaniesCell({ companies }: ContractRow) {
  if (companies.length === 0) return <Unknown>company not named</Unknown>
  const roles = [...new Set(companies.map(({ role }) => role))]
  return roles.map((role) => (
    <div key={role} className="wide:min-w-22 min-[64rem]:min-w-27">
      {companies
        .filter((company) => company.role === role)
        .map(({ slug, name }, index) => (
          <Fragment key={slug}>
            {index > 0 && ', '}
            <a href={addressOf.company(slug)}>{name}</a>
          </Fragment>
        ))}
      <small>{contractRoleWords[role]}</small>
    </div>
  ))
}

function BuyerCell({ buyer, buyer_name }: ContractRow) {
  if (!buyer) return buyer_name
  return (
    <a href={addressOf.agency(buyer.slug)} title={buyer.short ? buyer.name : undefined}>
      <ShortName {...buyer} />
    </a>
  )
}

function RecipientCell({ recipient, recipient_name, recipients, kind }: ContractRow) {
  if (recipient_name === null)
    return <Unknown>{kind === 'bid' ? 'nobody yet: a bid' : 'recipient not given'}</Unknown>
  if (recipients.length > 1)
    return (
      <>
        {recipients[0]}
        <small>and {formatCounted(recipients.length - 1, 'other recipient', 'other recipients')}</small>
      </>
    )
  return recipient ? <a href={addressOf.company(recipient.slug)}>{recipient_name}</a> : recipient_name
}

/** Without what it is for, where that has a column of its own. */
function NumberCell({ id, kind, number }: ContractRow) {
  return (
    <div className="wide:min-w-22 print:min-w-32">
      <a href={addressOf.contract(id)} className="text-small [overflow-wrap:anywhere]">
        {number ?? 'number not given'}
      </a>
      <small>{contractKindWords[kind]}</small>
    </div>
  )
}

function ContractCell({ id, kind, number, description }: ContractRow) {
  return (
    <div className="truncate wide:max-w-44 wide:whitespace-normal broad:max-w-52 print:w-52 print:whitespace-normal">
      <a href={addressOf.contract(id)} className="text-small">
        {number ?? 'number not given'}
      </a>
      <small
        className="[overflow-wrap:anywhere] wide:line-clamp-2 print:line-clamp-3"
        title={description ?? undefined}
      >
        {contractKindWords[kind]}
        {description && `: ${description}`}
      </small>
    </div>
  )
}

function DescriptionCell({ description }: ContractRow) {
  if (description === null) return <Unknown>not given</Unknown>
  return <span className="line-clamp-3 text-small [overflow-wrap:anywhere] wide:min-w-32">{description}</span>
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
