const points = [
  { href: '/partnerships?agency-type=police', name: 'Police departments', what: 'and who supplies them' },
  { href: '/partnerships?agency-type=sheriff', name: 'Sheriffs', what: 'and who supplies them' },
  {
    href: '/partnerships?agency-type=immigration-enforcement',
    name: 'Immigration enforcement',
    what: 'the companies behind ICE and CBP',
  },
  { href: '/companies/amazon', name: 'Amazon', what: 'with Ring and Amazon Web Services' },
  { href: '/companies/microsoft', name: 'Microsoft', what: 'with GitHub' },
  {
    href: '/contracts?reseller=yes&sort=-amount',
    name: 'Contracts through resellers',
    what: 'where the maker is not the one who is paid',
  },
  { href: '/campaigns', name: 'Campaigns', what: 'what is asked of the companies' },
  { href: '/organizations', name: 'Organizations', what: 'who asks, researches and speaks' },
  { href: '/commitments', name: 'Commitments', what: 'what they promised, and where it stands' },
  { href: '/sources', name: 'Sources', what: 'the documents, with their quotes in order' },
  { href: '/charts', name: 'All charts', what: 'with their rows' },
]

/** Where a newcomer can go from the first page. */
export function StartingPoints() {
  return (
    <ul className="mt-2">
      {points.map(({ href, name, what }) => (
        <li key={href} className="border-t border-hair py-2.5">
          <a href={href} className="font-semibold">
            {name}
          </a>{' '}
          <span className="text-table text-soft">{what}</span>
        </li>
      ))}
    </ul>
  )
}
