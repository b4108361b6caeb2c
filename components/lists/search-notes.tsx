import { EmptyState } from '@/components/ui/empty-state'
import { listHref } from '@/lib/search-params/address'
import { searchAddress } from '@/lib/search-params/search'

const reach = 'inline-flex min-h-11 items-center wide:min-h-6'

/** Says that something else was searched than what was typed, and offers what was typed. */
export function SearchedInstead({ typed, corrected }: { typed: string; corrected: string }) {
  return (
    <p role="status" className="mt-4 text-table">
      No name in the ledger has all of “{typed}”. Names are searched for{' '}
      <a href={listHref(searchAddress, { q: corrected })}>
        <b>{corrected}</b>
      </a>{' '}
      instead.{' '}
      <a href={listHref(searchAddress, { q: typed, typed: '1' })} className={reach}>
        Search for “{typed}” as typed
      </a>
    </p>
  )
}

/** Nothing was found: what to try instead. */
export function NothingFound({ typed, words }: { typed: string; words: readonly string[] }) {
  return (
    <div className="mt-8">
      <EmptyState title={`The ledger has nothing for “${typed}”.`}>
        {words.length > 1 && (
          <>
            Each word alone:{' '}
            {words.map((word, place) => (
              <span key={word}>
                {place > 0 && ', '}
                <a href={listHref(searchAddress, { q: word })}>{word}</a>
              </span>
            ))}
            .{' '}
          </>
        )}
        Try fewer words, or the beginning of a name. No record is not none: the ledger holds what its sources
        say. Browse the <a href="/companies">companies</a>, the <a href="/agencies">agencies</a> or the{' '}
        <a href="/evidence">evidence</a> instead.
      </EmptyState>
    </div>
  )
}
