import { SearchField } from './search-field'

/** Searches the whole ledger: an ordinary GET form. */
export function SearchForm() {
  return (
    <search className="basis-full wide:ml-auto wide:max-w-82 wide:flex-[1_1_240px]">
      <form action="/search" className="relative">
        <SearchField id="site-search" label="Search the ledger" isHeader />
      </form>
    </search>
  )
}
