import type { ReactNode } from 'react'
import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { Section } from '@/components/ui/section'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { beganSentence } from '@/lib/domain/date-precision'
import { fullPlace } from '@/lib/domain/place'
import { partnershipKindWords, partnershipStatusWords } from '@/lib/domain/words'
import type { PartnershipDetail } from '@/lib/queries/profiles/partnership-detail'
import { listHref } from '@/lib/search-params/address'
import { partnershipsList } from '@/lib/search-params/partnerships'
import { kindMeaning, statusMeaning } from './partnership-words'

/** Who, what, what kind, and since when, each with what the word or the date means. */
export function PartnershipFacts({ partnership }: { partnership: PartnershipDetail }) {
  return (
    <Section title="The partnership" rule="light">
      <DefinitionList
        items={[...partyItems(partnership), ...subjectItems(partnership), ...dateItems(partnership)]}
      />
      <p className="mt-3 text-micro text-soft">
        In the ledger since its version {partnership.createdVersion}, changed last in version{' '}
        {partnership.updatedVersion}.
      </p>
    </Section>
  )
}

function partyItems({ company, agency, agencyGroup }: PartnershipDetail): Definition[] {
  const supplier = company ? (
    <WithMeaning meaning={company.parent && `Owned by ${company.parent.name}`}>
      <a href={addressOf.company(company.slug)}>{company.name}</a>
    </WithMeaning>
  ) : (
    <Unknown>not named by the source</Unknown>
  )
  const items: Definition[] = [{ term: 'Company', value: supplier }]
  if (agency) {
    items.push({
      term: 'Agency',
      value: (
        <WithMeaning meaning={`${agency.type.name}, ${fullPlace(agency)}`}>
          <a href={addressOf.agency(agency.slug)}>{agency.name}</a>
        </WithMeaning>
      ),
    })
  }
  if (agencyGroup) {
    items.push({
      term: 'Agencies',
      value: (
        <WithMeaning
          meaning={`${agencyGroup.description} A group stands for agencies that the source does not name; it is never counted as an agency.`}
        >
          {agencyGroup.name}
        </WithMeaning>
      ),
    })
  }
  return items
}

function subjectItems({ product, technology, kind, ...seen }: PartnershipDetail): Definition[] {
  return [
    {
      term: 'Product',
      value: product ? (
        <WithMeaning meaning={product.description}>
          <a href={listHref(partnershipsList, { product: [product.slug] })}>{product.name}</a>
        </WithMeaning>
      ) : (
        <Unknown>not named by the source</Unknown>
      ),
    },
    {
      term: 'Technology',
      value: technology ? (
        <WithMeaning meaning={technology.description}>
          <a href={listHref(partnershipsList, { technology: [technology.slug] })}>{technology.name}</a>
        </WithMeaning>
      ) : (
        <Unknown>the source does not let it be known</Unknown>
      ),
    },
    {
      term: 'Kind',
      value: <WithMeaning meaning={kindMeaning[kind]}>{partnershipKindWords[kind]}</WithMeaning>,
    },
    {
      term: 'Status',
      value: <WithMeaning meaning={statusMeaning(seen)}>{partnershipStatusWords[seen.status]}</WithMeaning>,
    },
  ]
}

function dateItems(dates: PartnershipDetail): Definition[] {
  const written = dates.beganText ? ` The source writes “${dates.beganText}”.` : ''
  const items: Definition[] = [
    {
      term: 'Began',
      value: (
        <WithMeaning meaning={beganSentence(dates.beganEarliest, dates.beganLatest) + written}>
          <PartialDateText earliest={dates.beganEarliest} latest={dates.beganLatest} />
        </WithMeaning>
      ),
    },
  ]
  if (dates.endedEarliest || dates.endedLatest || dates.endedText) {
    items.push({
      term: 'Ended',
      value: (
        <WithMeaning meaning={dates.endedText && `The source writes “${dates.endedText}”.`}>
          <PartialDateText earliest={dates.endedEarliest} latest={dates.endedLatest} />
        </WithMeaning>
      ),
    })
  }
  items.push({
    term: 'Last seen',
    value: (
      <WithMeaning meaning="The day of the latest evidence for it.">
        <PartialDateText earliest={dates.lastSeenEarliest} latest={dates.lastSeenLatest} />
      </WithMeaning>
    ),
  })
  return items
}

function WithMeaning({ meaning, children }: { meaning?: string | null | undefined; children: ReactNode }) {
  return (
    <>
      {children}
      {meaning && <span className="block text-micro text-soft">{meaning}</span>}
    </>
  )
}
