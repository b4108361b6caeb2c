import { SearchShortcut } from './search-shortcut'

const fieldId = 'site-search'

/** Searches the whole ledger: an ordinary GET form. */
export function SearchForm() {
  return (
    <search className="relative basis-full wide:ml-auto wide:max-w-82 wide:flex-[0_1_328px]">
      <form action="/search">
        <input
          id={fieldId}
          type="search"
          name="q"
          aria-label="Search the ledger"
          placeholder="Company, agency, words of a source"
          className="field pr-9"
        />
        <SearchShortcut fieldId={fieldId} />
      </form>
    </search>
  )
}
