import { addressOf } from '@/lib/domain/addresses'
import { commitmentKindWords, organizationKindWords } from '@/lib/domain/words'
import type { CitationRow } from './cited-record-select'
import {
  agencyRecord,
  type CitedRecord,
  claimRecord,
  contractRecord,
  lower,
  partnershipRecord,
} from './named-record'

/** The record that a citation is about. @throws Error when it is about none, which the database rules out */
export function citedRecord(row: CitationRow): CitedRecord {
  if (row.partnership) return partnershipRecord(row.partnership)
  if (row.contract) return contractRecord(row.contract)
  if (row.claim) return claimRecord(row.claim)
  const record = smallRecord(row)
  if (!record) throw new Error(`Citation ${row.id} is about no record`)
  return record
}

function smallRecord({
  commitment,
  campaign,
  demand,
  organization,
  person,
  company,
  agency,
}: CitationRow): CitedRecord | null {
  if (commitment) {
    const details = [
      `commitment or answer (${lower(commitmentKindWords[commitment.kind])})`,
      commitment.company.name,
    ]
    return {
      kind: 'commitment',
      id: commitment.id,
      title: commitment.title,
      details,
      href: addressOf.commitment(commitment.slug),
    }
  }
  if (campaign)
    return {
      kind: 'campaign',
      id: campaign.id,
      title: campaign.name,
      details: ['campaign'],
      href: addressOf.campaign(campaign.slug),
    }
  if (demand) {
    const asker = demand.campaign ?? demand.organization
    const page = demand.campaign ? addressOf.campaign : addressOf.organization
    const details = [
      'demand',
      ...(asker ? [`of ${asker.name}`] : []),
      ...(demand.askedOf ? [`asked of ${demand.askedOf}`] : []),
    ]
    return {
      kind: 'demand',
      id: demand.id,
      title: demand.text,
      details,
      href: asker && `${page(asker.slug)}#demands`,
    }
  }
  if (organization) {
    const details = [lower(organizationKindWords[organization.kind])]
    return {
      kind: 'organization',
      id: organization.id,
      title: organization.name,
      details,
      href: addressOf.organization(organization.slug),
    }
  }
  if (person)
    return {
      kind: 'person',
      id: person.id,
      title: person.name,
      details: ['person', person.role],
      href: addressOf.person(person.slug),
    }
  if (company)
    return {
      kind: 'company',
      id: company.id,
      title: company.name,
      details: ['company'],
      href: addressOf.company(company.slug),
    }
  return agency && agencyRecord(agency)
}
