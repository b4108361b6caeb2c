import { Written } from '@/components/ui/written'
import { formatDay } from '@/lib/domain/format-date'

/** Which state of the ledger a page shows: its number, and the day it was loaded (UTC). */
export type LedgerVersion = { number: number; date: Date }

const links = [
  { href: '/sources', name: 'Sources' },
  { href: '/campaigns', name: 'Campaigns' },
  { href: '/dossier', name: 'Dossiers' },
  { href: '/about', name: 'Method' },
  { href: '/data', name: 'Data' },
  { href: '/coverage', name: 'Coverage' },
  { href: '/changes', name: 'Changes' },
  { href: '/feeds', name: 'Feeds' },
  { href: '/api', name: 'API' },
  { href: '/objections', name: 'Something wrong?' },
]

/** Says which version of the ledger this is, and leads to how it is made. */
export function SiteFooter({ version, siteUrl }: { version?: LedgerVersion | null; siteUrl?: string }) {
  return (
    <Written
      as="footer"
      className="page-edges flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-t border-rule pt-4 pb-7 text-small text-soft"
    >
      {version && (
        <p>
          Ledger version {version.number} · {formatDay(version.date)}
        </p>
      )}
      {siteUrl && <p className="hidden print:block">Addresses begin with {siteUrl}</p>}
      <nav aria-label="About the ledger">
        <ul className="flex flex-wrap gap-x-4">
          {links.map(({ href, name }) => (
            <li key={href}>
              <a href={href} className="inline-block py-3 wide:py-1">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </Written>
  )
}
