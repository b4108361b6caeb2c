import { Section } from '@/components/ui/section'
import { formatCount } from '@/lib/domain/format-number'
import type { SearchGroup } from '@/lib/queries/search'
import { allFoundHref } from '@/lib/search-params/search-all'
import { searchKindWords } from '@/lib/search-params/search-kinds'
import { SearchHit } from './search-hit'

type SearchGroupProps = {
  group: SearchGroup
  /** The words as lists are asked for them. */
  asked: Parameters<typeof allFoundHref>[1]
  marked: readonly string[]
}

/** The best hits of one kind, and the way to all of them. */
export function SearchGroupSection({ group: { kind, hits, total }, asked, marked }: SearchGroupProps) {
  const { title } = searchKindWords[kind]
  return (
    <Section title={title}>
      <ul>
        {hits.map((hit) => (
          <SearchHit key={`${hit.key} ${hit.title}`} hit={hit} kind={kind} marked={marked} />
        ))}
      </ul>
      {total > hits.length && (
        <p className="border-t border-hair pt-2.5 text-table">
          <a href={allFoundHref(kind, asked)} className="inline-flex min-h-11 items-center wide:min-h-6">
            all {formatCount(total)} {title.toLowerCase()}
          </a>
        </p>
      )}
    </Section>
  )
}
