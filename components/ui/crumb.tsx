import type { ReactNode } from 'react'

/** Where a page stands: the list it belongs to, then its own name or id. */
export function Crumb({ href, parent, children }: { href: string; parent: string; children: ReactNode }) {
  return (
    <nav aria-label="Breadcrumb" className="reach mb-4 text-small text-soft">
      <a href={href}>{parent}</a> · {children}
    </nav>
  )
}
