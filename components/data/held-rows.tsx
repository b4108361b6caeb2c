import type { ListedLink } from '@/components/ui/link-list'
import { formatCounted } from '@/lib/domain/format-number'
import type { DatasetHeld } from '@/lib/queries/data/dataset-held'
import { listHref } from '@/lib/search-params/address'
import { agenciesList } from '@/lib/search-params/agencies'
import { contractsList } from '@/lib/search-params/contracts'
import { partnershipsList } from '@/lib/search-params/partnerships'

const rows = (count: number, what: string) => formatCounted(count, `row ${what}`, `rows ${what}`)

/** What the rows of a register became, each with the records themselves. */
export function heldLinks(slug: string, held: DatasetHeld): ListedLink[] {
  const { listingRows, agencyRows, contractRows, actionRows, partnerships, contracts } = held
  const links: ListedLink[] = []
  if (contracts > 0)
    links.push({
      href: listHref(contractsList, { dataset: [slug] }),
      label: formatCounted(contracts, 'contract', 'contracts'),
      detail: [
        contractRows > 0 &&
          rows(contractRows, contractRows === 1 ? 'that is a contract' : 'that are contracts'),
        actionRows > 0 &&
          rows(actionRows, actionRows === 1 ? 'that is an action on one' : 'that are actions on them'),
      ]
        .filter(Boolean)
        .join('; '),
    })
  if (contracts === 0 && actionRows > 0)
    links.push({
      href: listHref(contractsList, {}),
      label: rows(actionRows, 'that are actions on contracts'),
      detail: 'The contracts came from other registers.',
    })
  if (partnerships > 0)
    links.push({
      href: listHref(partnershipsList, { dataset: [slug] }),
      label: formatCounted(partnerships, 'partnership', 'partnerships'),
      detail: listingRows > 0 ? `${rows(listingRows, 'that list them')}` : 'proven by its contracts',
    })
  if (agencyRows > 0)
    links.push({
      href: listHref(agenciesList, { dataset: [slug] }),
      label: formatCounted(agencyRows, 'row about an agency', 'rows about agencies'),
      detail: 'What kind of agency it is and where',
    })
  return links
}
