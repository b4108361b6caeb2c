'use client'

import { usePathname } from 'next/navigation'

const sections = [
  { href: '/companies', name: 'Companies' },
  { href: '/agencies', name: 'Agencies' },
  { href: '/partnerships', name: 'Partnerships' },
  { href: '/contracts', name: 'Contracts' },
  { href: '/figures', name: 'Figures' },
  { href: '/commitments', name: 'Commitments' },
  { href: '/evidence', name: 'Evidence' },
]

/** The sections of the ledger; a client component because a layout is not told the address. Readable without JavaScript. */
export function MainNav() {
  const pathname = usePathname()
  return (
    <nav aria-label="Main" className="main-nav text-table">
      <ul className="flex gap-5">
        {sections.map(({ href, name }) => (
          <li key={href} className="flex">
            <a href={href} aria-current={currentOf(href, pathname)} className="nav-link">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function currentOf(href: string, pathname: string) {
  if (pathname === href) return 'page'
  return pathname.startsWith(`${href}/`) ? 'true' : undefined
}
