import { LinkList, type ListedLink } from '@/components/ui/link-list'
import { formatCounted } from '@/lib/domain/format-number'
import type { ImportRunPage } from '@/lib/queries/data/import-run'
import { listHref } from '@/lib/search-params/address'
import { agenciesList } from '@/lib/search-params/agencies'
import { contractsList } from '@/lib/search-params/contracts'
import { partnershipsList } from '@/lib/search-params/partnerships'
import { UnmatchedLine } from './unmatched-line'

/** What the rows of a run are about, each with the records themselves; in words only where the run was taken back. */
export function RunBrought({ run }: { run: ImportRunPage }) {
  const { state, loaded, noLongerListed } = run
  const links = broughtLinks(run)
  return (
    <>
      {state === 'undone' && (
        <p className="max-w-[62ch]">
          What it brought was removed and what it changed stands as before. This page is what is left of it.
        </p>
      )}
      {links.length > 0 && state !== 'undone' && <LinkList links={links} />}
      {links.length > 0 && state === 'undone' && (
        <ul className="my-2 max-w-[65ch]">
          {links.map(({ href, label }) => (
            <li key={href} className="border-t border-hair py-2 text-soft">
              {label}, taken back
            </li>
          ))}
        </ul>
      )}
      {loaded === 0 && <p className="max-w-[62ch] text-soft">No row was new, and none had changed.</p>}
      {noLongerListed !== null && noLongerListed > 0 && (
        <p className="mt-2 max-w-[62ch]">
          {formatCounted(noLongerListed, 'row', 'rows')} of an earlier reading{' '}
          {noLongerListed === 1 ? 'was' : 'were'} not in these files any more.{' '}
          {noLongerListed === 1 ? 'It is' : 'They are'} kept and marked as no longer listed, which is not the
          same as ended.
        </p>
      )}
      {state === 'done' && run.unmatched.length > 0 && (
        <div className="mt-2 max-w-[62ch]">
          <UnmatchedLine totals={run.unmatched} dataset={run.dataset.slug} where="in its dataset" />
        </div>
      )}
    </>
  )
}

function broughtLinks(run: ImportRunPage): ListedLink[] {
  const { id, contractCount, companyContractCount, partnershipCount, agencyCount } = run
  const links: ListedLink[] = []
  if (contractCount)
    links.push({
      href: listHref(contractsList, { run: id }),
      label: formatCounted(contractCount, 'contract', 'contracts'),
      detail: `In ${formatCounted(companyContractCount ?? 0, 'of them', 'of them')} a company of the registry takes part.`,
    })
  if (partnershipCount)
    links.push({
      href: listHref(partnershipsList, { run: id }),
      label: formatCounted(partnershipCount, 'partnership', 'partnerships'),
      detail: 'New ones, and those that its rows prove as well.',
    })
  if (agencyCount)
    links.push({
      href: listHref(agenciesList, { run: id }),
      label: formatCounted(agencyCount, 'agency', 'agencies'),
      detail: 'Those that its rows are about.',
    })
  return links
}
