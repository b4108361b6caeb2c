import type { ReactNode } from 'react'

type ButtonLinkProps = {
  href: string
  children: ReactNode
  /** Leaves the site: says so with an arrow. */
  external?: boolean
  /** Saves a file instead of opening it. */
  download?: boolean
}

/** A link that does something: download, cite, open the original. */
export function ButtonLink({ href, children, external = false, download = false }: ButtonLinkProps) {
  return (
    <a
      className="button"
      href={href}
      download={download || undefined}
      rel={external ? 'noreferrer' : undefined}
    >
      {children}
      {external && <span aria-hidden="true">↗</span>}
    </a>
  )
}

/** A row of buttons. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className="screen-only my-3.5 flex flex-wrap gap-2">{children}</div>
}
