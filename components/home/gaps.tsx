import { CountedLink } from '@/components/counted/counted-link'
import { formatCount } from '@/lib/domain/format-number'
import type { Holdings } from '@/lib/queries/holdings'

/** Where the ledger's gaps are, each with the records it concerns. */
export function Gaps({ holdings }: { holdings: Holdings }) {
  const gaps = [
    {
      count: holdings.partnerships_without_company,
      of: holdings.partnerships,
      href: '/partnerships?company=not-named',
      words: 'partnerships whose register does not name the company',
    },
    {
      count: holdings.partnerships_without_beginning,
      of: holdings.partnerships,
      href: '/partnerships?began=not-given',
      words: 'partnerships whose beginning is not given, only a day by which they existed',
    },
    {
      count: holdings.agencies_without_place,
      of: holdings.agencies,
      href: '/agencies?place=not-on-map',
      words: 'agencies that no register in the ledger places on the map',
    },
    {
      count: holdings.references,
      of: holdings.references + holdings.quotes,
      href: '/evidence?kind=reference',
      words:
        'pieces of evidence that are references, whose text the ledger does not hold and has not verified',
    },
  ]
  return (
    <ul className="mt-2">
      {gaps.map(({ count, of, href, words }) => (
        <li key={words} className="border-t border-hair py-2.5">
          <a href={href} className="font-semibold">
            {formatCount(count)} of {formatCount(of)}
          </a>{' '}
          {words} (<CountedLink rows={href} label="how counted" />)
        </li>
      ))}
      <li className="border-t border-hair py-2.5">
        <a href="/coverage" className="font-semibold">
          Coverage
        </a>{' '}
        says how much of the registers of agencies the ledger says anything about, and where somebody looked
        in vain
      </li>
    </ul>
  )
}
