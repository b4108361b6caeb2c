import { contractTitle } from '@/components/profiles/contract/contract-words'
import { partnershipTitle, subjectOf } from '@/components/profiles/partnership/partnership-words'
import { addressOf } from '@/lib/domain/addresses'
import { beganSentence } from '@/lib/domain/date-precision'
import { formatPartialDate } from '@/lib/domain/format-date'
import { formatMoney } from '@/lib/domain/format-money'
import { formatCounted, formatRecorded } from '@/lib/domain/format-number'
import { fullPlace, shortPlace } from '@/lib/domain/place'
import { contractRoleWords, partnershipKindWords, partnershipStatusWords } from '@/lib/domain/words'
import type {
  AgencyInShort,
  CompanyInShort,
  ContractInShort,
  PartnershipInShort,
} from '@/lib/queries/sharing/in-short'
import type { ShareCard } from '@/lib/sharing/share-card'

/** A company as a card: how much it supplies, with its subsidiaries. */
export function companyCard({ slug, name, parent, counts, subsidiaries }: CompanyInShort): ShareCard {
  const { partnerships, agencies, contracts } = counts
  return {
    path: addressOf.company(slug),
    kind: 'Company',
    body: { as: 'name', title: name, standfirst: parent && `owned by ${parent.name}` },
    lines: [
      [
        formatRecorded(partnerships, 'partnership', 'partnerships'),
        formatRecorded(agencies, 'agency', 'agencies'),
        formatRecorded(contracts, 'contract', 'contracts'),
      ].join(' · '),
      subsidiaries > 0 ? 'With its subsidiaries; each with its proof' : 'Each with its proof',
    ],
    tags: [],
  }
}

/** An agency as a card: where it is, and what the ledger has of it. */
export function agencyCard(agency: AgencyInShort): ShareCard {
  const { partnerships, contractsBought } = agency._count
  return {
    path: addressOf.agency(agency.slug),
    kind: agency.type.name,
    body: { as: 'name', title: agency.name, standfirst: fullPlace(agency) },
    lines: [
      partnerships + contractsBought === 0
        ? 'No record of a supplier. That is not the same as none'
        : [
            formatRecorded(partnerships, 'partnership', 'partnerships'),
            formatRecorded(contractsBought, 'contract', 'contracts'),
          ].join(' · '),
      'Who supplies it, and how we know',
    ],
    tags: [],
  }
}

/** A partnership as a card: who supplies what to whom, since when. */
export function partnershipCard(partnership: PartnershipInShort): ShareCard {
  const { id, kind, status, agency, beganEarliest, beganLatest, _count } = partnership
  const what = [partnershipKindWords[kind], subjectOf(partnership), agency && shortPlace(agency)]
  return {
    path: addressOf.partnership(id),
    kind: 'Partnership',
    body: {
      as: 'name',
      title: partnershipTitle(partnership),
      standfirst: what.filter(Boolean).join(' · '),
    },
    lines: [
      `${partnershipStatusWords[status]}. ${beganSentence(beganEarliest, beganLatest)}`,
      [
        formatCounted(_count.listings, 'row of a register', 'rows of registers'),
        formatCounted(_count.citations, 'quote or reference', 'quotes and references'),
      ].join(' · '),
    ],
    tags: [],
  }
}

/** A contract as a card: the amount, who buys and who is paid. */
export function contractCard(contract: ContractInShort): ShareCard {
  const { id, amount, currency, buyerName, companies, description, signedEarliest, signedLatest } = contract
  const who = companies.map(({ company, role }) => `${company.name} ${contractRoleWords[role]}`)
  const title = contractTitle(contract)
  return {
    path: addressOf.contract(id),
    kind: 'Contract',
    body:
      amount && currency
        ? { as: 'number', comparator: null, value: formatMoney(amount, currency), outOf: null, title }
        : { as: 'name', title, standfirst: description },
    lines: [
      [`Buyer ${buyerName}`, ...who].join(' · '),
      `Signed: ${formatPartialDate(signedEarliest, signedLatest)}${amount ? '' : ' · amount not given'}`,
    ],
    tags: [],
  }
}
