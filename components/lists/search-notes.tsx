import { EmptyState } from '@/components/ui/empty-state'
import { parseQuery, type QueryPart } from '@/lib/domain/search-query'
import { listHref } from '@/lib/search-params/address'
import { contractsList } from '@/lib/search-params/contracts'
import { partnershipsList } from '@/lib/search-params/partnerships'
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
export function NothingFound({ typed, wanted }: { typed: string; wanted: string }) {
  const parts = parseQuery(wanted)
  const words = parts.filter(({ isNot }) => !isNot).map(({ given }) => given)
  if (parts.length > 0 && words.length === 0) return <OnlyLeftOut typed={typed} parts={parts.length} />
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
        <InYear parts={parts} wanted={wanted} />
        Try fewer words, or the beginning of a name. No record is not none: the ledger holds what its sources
        say. Browse the <a href="/companies">companies</a>, the <a href="/agencies">agencies</a> or the{' '}
        <a href="/evidence">evidence</a> instead.
      </EmptyState>
    </div>
  )
}

/** Records seldom have the year in their words: their lists have it as a filter. */
function InYear({ parts, wanted }: { parts: readonly QueryPart[]; wanted: string }) {
  const year = parts.find(({ given, isPhrase, isNot }) => !isPhrase && !isNot && isYear(given))?.given
  const q = wanted.split(/\s+/).filter((word) => word !== year)
  if (year === undefined || q.length === 0) return null
  const asked = { q: q.join(' '), year: [Number(year)] }
  return (
    <>
      {year} is a filter of the lists: <a href={listHref(contractsList, asked)}>contracts of {year}</a> or{' '}
      <a href={listHref(partnershipsList, asked)}>partnerships of {year}</a> for “{asked.q}”.{' '}
    </>
  )
}

const isYear = (word: string) => /^(?:19|20)\d\d$/.test(word)

/** A minus leaves out; without a word to find there is nothing to leave out from. */
function OnlyLeftOut({ typed, parts }: { typed: string; parts: number }) {
  return (
    <div className="mt-8">
      <EmptyState title={`“${typed}” only leaves out.`}>
        Put {parts === 1 ? 'it' : 'them'} behind a word to find: <b>department {typed}</b>.
      </EmptyState>
    </div>
  )
}
