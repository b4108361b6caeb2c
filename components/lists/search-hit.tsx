import type { SearchHit as Hit } from '@/lib/queries/lists/search-hit'
import { type SearchKind, searchKindWords } from '@/lib/search-params/search-kinds'
import { MarkedName, MarkedPassage } from './marked-text'

type SearchHitProps = { hit: Hit; kind: SearchKind; marked: readonly string[] }

/** Kinds whose title is a passage, in which the query has marked what it found. */
const passages: readonly SearchKind[] = ['evidence', 'contracts']

/** A record that was found: its name or words, the name by which it was found, and what tells it from others. */
export function SearchHit({ hit: { key, title, detail, also }, kind, marked }: SearchHitProps) {
  return (
    <li className="border-t border-hair py-2.5 first:border-0 first:pt-0">
      <a
        href={searchKindWords[kind].address(key)}
        className={
          kind === 'evidence' ? 'font-serif text-quote text-ink no-underline hover:underline' : undefined
        }
      >
        {passages.includes(kind) ? (
          <MarkedPassage text={title} />
        ) : (
          <MarkedName text={title} words={marked} />
        )}
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
    </li>
  )
}
