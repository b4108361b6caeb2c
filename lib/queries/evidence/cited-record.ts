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
  const { partnership, contract, claim, commitment, demand, agency, coverage, ...others } = row
  if (partnership) return partnershipRecord(partnership)
  if (contract) return contractRecord(contract)
  if (claim) return claimRecord(claim)
  if (commitment) return commitmentRecord(commitment)
  if (demand) return demandRecord(demand)
  if (agency) return agencyRecord(agency)
  if (coverage) return coverageRecord(coverage)
  const record = namedRecord(others)
  if (!record) throw new Error(`Citation ${row.id} is about no record`)
  return record
}

const answers = new Set(['not_given', 'declined_to_comment', 'no_response'])

function commitmentRecord({
  id,
  slug,
  title,
  kind,
  company,
}: NonNullable<CitationRow['commitment']>): CitedRecord {
  return {
    kind: 'commitment',
    id,
    title,
    details: [answers.has(kind) ? 'answer' : 'commitment', lower(commitmentKindWords[kind]), company.name],
    href: addressOf.commitment(slug),
  }
}

function coverageRecord(coverage: NonNullable<CitationRow['coverage']>): CitedRecord {
  const { id, slug, matter, agency, agencyGroup, company } = coverage
  const whose = agency ?? agencyGroup ?? company
  return {
    kind: 'coverage',
    id,
    title: matter,
    details: ['not known', ...(whose ? [whose.name] : [])],
    href: `/coverage#${slug}`,
  }
}

function demandRecord(demand: NonNullable<CitationRow['demand']>): CitedRecord {
  const { id, slug, text, askedOf, campaign, organization } = demand
  const asker = campaign ?? organization
  const page = campaign ? addressOf.campaign : addressOf.organization
  return {
    kind: 'demand',
    id,
    title: text,
    details: ['demand', ...(asker ? [`of ${asker.name}`] : []), ...(askedOf ? [`asked of ${askedOf}`] : [])],
    href: asker && `${page(asker.slug)}#${slug}`,
  }
}

type Named = Pick<CitationRow, 'campaign' | 'organization' | 'person' | 'company'>

function namedRecord({ campaign, organization, person, company }: Named): CitedRecord | null {
  if (campaign) return named('campaign', campaign, ['campaign'])
  if (organization)
    return named('organization', organization, [lower(organizationKindWords[organization.kind])])
  if (person) return named('person', person, ['person', person.role])
  return company && named('company', company, ['company'])
}

function named(
  kind: keyof Named,
  row: { id: string; slug: string; name: string },
  details: string[],
): CitedRecord {
  return { kind, id: row.id, title: row.name, details, href: addressOf[kind](row.slug) }
}
