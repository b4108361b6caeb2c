import { Brand } from './brand'
import { MainNav } from './main-nav'
import { SearchForm } from './search-form'

/** The same on every page: name, sections, search. */
export function SiteHeader() {
  return (
    <header className="page-edges flex flex-wrap items-center gap-x-7 gap-y-1.5 border-b border-ink bg-sheet py-3">
      <Brand />
      <MainNav />
      <SearchForm />
    </header>
  )
}
