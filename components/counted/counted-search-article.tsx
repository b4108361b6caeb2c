import { DefinitionList } from '@/components/ui/definition-list'
import { Downloads } from '@/components/ui/downloads'
import { Section } from '@/components/ui/section'
import { formatCount } from '@/lib/domain/format-number'
import type { CountedSearch, FoundOfKind } from '@/lib/queries/counted-search'
import { searchAddress } from '@/lib/search-params/search'
import { searchKindWords } from '@/lib/search-params/search-kinds'
import { CountedFrame } from './counted-frame'

/** How the number of records came about that a search found: kind by kind, with the rule, the version and the records. */
export function CountedSearchArticle({ counted }: { counted: CountedSearch }) {
  const { name, typed, kinds, corrected, query } = counted
  return (
    <CountedFrame counted={counted} isAll={false}>
      <Section title="Which records" id="total">
        <p className="max-w-[62ch]">
          {typed === null
            ? 'Nothing was searched for.'
            : `Those that were found for “${typed}”, kind by kind.`}
          {corrected !== null && ` Words were searched as ${corrected}.`}
        </p>
        <DefinitionList items={kinds.map(ofKind)} />
        {typed !== null && (
          <>
            <p className="reach mt-3">
              <a href={`${searchAddress.path}?${query}`}>The search itself</a>
            </p>
            <Downloads name={name} query={query} />
          </>
        )}
      </Section>
      <Section title="What counts as one" id="rule">
        <p className="max-w-[62ch]">
          A record in whose names, other names or words all that was typed is found, once, however often it
          stands there. Each kind counts for itself: an agency and a contract of that agency are two records.
        </p>
      </Section>
    </CountedFrame>
  )
}

function ofKind({ kind, total, rows, counted }: FoundOfKind) {
  const { title } = searchKindWords[kind]
  return {
    term: title,
    value: (
      <>
        <a href={rows}>{formatCount(total)}</a>
        {counted && (
          <>
            {' · '}
            <a href={counted}>how these were counted</a>
          </>
        )}
      </>
    ),
  }
}
