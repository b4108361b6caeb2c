import { Downloads } from '@/components/ui/downloads'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { type ParamProblem, ParamProblems } from '@/components/ui/param-problems'
import { formatCount } from '@/lib/domain/format-number'
import type { SearchResult } from '@/lib/queries/search'
import { listHref, rowsQuery } from '@/lib/search-params/address'
import { partnershipsList } from '@/lib/search-params/partnerships'
import { searchAddress } from '@/lib/search-params/search'
import { SearchGroupSection } from './search-group'
import { SearchHelp } from './search-help'

type SearchViewProps = {
  typed: string | null
  /** Null where nothing was searched. */
  result: SearchResult | null
  problems: readonly ParamProblem[]
}

/** What the ledger has for what was typed: records by kind, the best first. */
export function SearchView({ typed, result, problems }: SearchViewProps) {
  const total = result ? result.groups.reduce((sum, group) => sum + group.total, 0) : 0
  return (
    <>
      <PageHead
        title="Search"
        actions={
          result && (
            <>
              <b className="text-ink">{formatCount(total)}</b> {total === 1 ? 'record' : 'records'} for “
              {typed}”
            </>
          )
        }
      />
      <form
        action={searchAddress.path}
        className="screen-only flex max-w-[40rem] gap-2"
        aria-label="Search the ledger"
      >
        <input
          type="search"
          name="q"
          defaultValue={typed ?? ''}
          aria-label="Words to search for"
          placeholder="Company, agency, words of a source"
          className="field"
        />
        <button type="submit" className="button font-semibold">
          Search
        </button>
      </form>
      <ParamProblems problems={problems} />
      {result === null ? <SearchHelp /> : <Found typed={typed ?? ''} result={result} total={total} />}
    </>
  )
}

function Found({ typed, result, total }: { typed: string; result: SearchResult; total: number }) {
  const { groups, partnerships, corrected, marked } = result
  if (total === 0) {
    return (
      <div className="mt-8">
        <EmptyState title={`The ledger has nothing for “${typed}”.`}>
          Try fewer words, or the beginning of a name. No record is not none: the ledger holds what its
          sources say. Browse the <a href="/companies">companies</a>, the <a href="/agencies">agencies</a> or
          the <a href="/evidence">evidence</a> instead.
        </EmptyState>
      </div>
    )
  }
  return (
    <>
      {corrected !== null && (
        <p className="mt-4 text-table">
          No name has all of these words. Names are searched for <b>{corrected}</b>.
        </p>
      )}
      {partnerships > 0 && (
        <p className="mt-4 text-table">
          <a href={listHref(partnershipsList, { q: typed })}>
            {formatCount(partnerships)} {partnerships === 1 ? 'partnership' : 'partnerships'}
          </a>{' '}
          of these companies, agencies and products.
        </p>
      )}
      {groups.map((group) => (
        <SearchGroupSection key={group.kind} group={group} typed={typed} marked={marked} />
      ))}
      <Downloads
        name={searchAddress.name}
        query={rowsQuery(searchAddress, { q: typed })}
        label="Download what is shown"
      />
    </>
  )
}
