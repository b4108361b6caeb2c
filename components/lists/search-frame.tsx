import type { ReactNode } from 'react'
import { SearchField } from '@/components/shell/search-field'
import { PageHead } from '@/components/ui/page-head'
import { type ParamProblem, ParamProblems } from '@/components/ui/param-problems'
import { searchAddress } from '@/lib/search-params/search'

type SearchFrameProps = {
  typed: string | null
  /** How much was found, beside the title. */
  count?: ReactNode
  problems: readonly ParamProblem[]
  children: ReactNode
}

/** The head of a search's page: title, count, field, what was not understood. */
export function SearchFrame({ typed, count, problems, children }: SearchFrameProps) {
  return (
    <>
      <PageHead title="Search" actions={count} />
      <form
        action={searchAddress.path}
        className="screen-only flex max-w-[40rem] gap-2"
        aria-label="Search the ledger"
      >
        <div className="relative grow">
          <SearchField id="search-words" label="Words to search for" typed={typed ?? ''} />
        </div>
        <button type="submit" className="button font-semibold">
          Search
        </button>
      </form>
      <ParamProblems problems={problems} />
      <div className="beside">{children}</div>
    </>
  )
}
