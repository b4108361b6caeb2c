import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { formatCount } from '@/lib/domain/format-number'
import type { SearchHit } from '@/lib/queries/lists/search-hit'
import type { SearchGroup, SearchKind } from '@/lib/queries/search'
import { listHref } from '@/lib/search-params/address'
import { agenciesList } from '@/lib/search-params/agencies'
import { companiesList } from '@/lib/search-params/companies'
import { contractsList } from '@/lib/search-params/contracts'
import { evidenceList } from '@/lib/search-params/evidence'
import { MarkedName, MarkedPassage } from './marked-text'

type KindWords = {
  title: string
  address: (key: string) => string
  /** The list that has all of them, where there is one. */
  all?: (q: string) => string
  /** Words of a text, in which the query has marked what it found. */
  isText?: boolean
}

const kinds: Record<SearchKind, KindWords> = {
  companies: { title: 'Companies', address: addressOf.company, all: (q) => listHref(companiesList, { q }) },
  agencies: { title: 'Agencies', address: addressOf.agency, all: (q) => listHref(agenciesList, { q }) },
  products: { title: 'Products', address: addressOf.company },
  organizations: { title: 'Organizations', address: addressOf.organization },
  people: { title: 'People', address: addressOf.person },
  campaigns: { title: 'Campaigns', address: addressOf.campaign },
  sources: { title: 'Sources', address: addressOf.source },
  evidence: {
    title: 'Quotes and references',
    address: addressOf.evidence,
    all: (q) => listHref(evidenceList, { q }),
    isText: true,
  },
  contracts: {
    title: 'Contracts',
    address: addressOf.contract,
    all: (q) => listHref(contractsList, { q }),
    isText: true,
  },
}

type SearchGroupProps = { group: SearchGroup; typed: string; marked: readonly string[] }

/** The best hits of one kind, and the way to all of them. */
export function SearchGroupSection({ group: { kind, hits, total }, typed, marked }: SearchGroupProps) {
  const { title, address, all, isText = false } = kinds[kind]
  const more = total > hits.length
  return (
    <Section title={title}>
      <ul className="max-w-[50rem]">
        {hits.map((hit) => (
          <li key={`${hit.key} ${hit.title}`} className="border-t border-hair py-2.5">
            <Hit
              hit={hit}
              href={address(hit.key)}
              isText={isText}
              isQuote={kind === 'evidence'}
              marked={marked}
            />
          </li>
        ))}
      </ul>
      {more && (
        <p className="max-w-[50rem] border-t border-hair pt-2.5 text-table">
          {all ? (
            <a href={all(typed)} className="inline-flex min-h-11 items-center wide:min-h-6">
              all {formatCount(total)} {title.toLowerCase()}
            </a>
          ) : (
            <span className="text-soft">
              {formatCount(hits.length)} of {formatCount(total)}: add a word to find the others
            </span>
          )}
        </p>
      )}
    </Section>
  )
}

type HitProps = { hit: SearchHit; href: string; isText: boolean; isQuote: boolean; marked: readonly string[] }

function Hit({ hit: { title, detail, also }, href, isText, isQuote, marked }: HitProps) {
  return (
    <>
      <a
        href={href}
        className={isQuote ? 'font-serif text-quote text-ink no-underline hover:underline' : undefined}
      >
        {isText ? <MarkedPassage text={title} /> : <MarkedName text={title} words={marked} />}
      </a>
      {also && (
        <span className="text-soft">
          {' '}
          also <MarkedName text={also} words={marked} />
        </span>
      )}
      {detail && (
        <small className="block text-small text-soft">
          <MarkedName text={detail} words={marked} />
        </small>
      )}
    </>
  )
}
