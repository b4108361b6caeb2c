import type { ReactNode } from 'react'

export type ListedLink = {
  href: string
  label: ReactNode
  /** What kind of record it is, as of when, in soft ink below. */
  detail?: ReactNode
}

/** Records one after the other: what a quote proves. `con` lists what speaks against it. */
export function LinkList({
  links,
  tone = 'plain',
}: {
  links: readonly ListedLink[]
  tone?: 'plain' | 'con'
}) {
  const item = tone === 'con' ? 'mb-3 border-l-[3px] border-con pl-3' : 'border-t border-hair py-2'
  return (
    <ul className="reach my-2 max-w-[65ch]">
      {links.map(({ href, label, detail }) => (
        <li key={href} className={item}>
          <a href={href}>{label}</a>
          {detail && <div className="text-micro text-soft">{detail}</div>}
        </li>
      ))}
    </ul>
  )
}
