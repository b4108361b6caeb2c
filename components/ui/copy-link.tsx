'use client'

import { type MouseEvent, useState } from 'react'

type CopyLinkProps = {
  /** The address to copy; made absolute. */
  href: string
  label?: string
  look?: 'link' | 'button'
}

/** Copies an address. Without JavaScript it is a plain link to that address, to be copied by hand. */
export function CopyLink({ href, label = 'copy link', look = 'link' }: CopyLinkProps) {
  const [copied, setCopied] = useState(false)

  const copy = (event: MouseEvent<HTMLAnchorElement>) => {
    const opensElsewhere = event.metaKey || event.ctrlKey || event.shiftKey
    if (opensElsewhere || !navigator.clipboard) return
    event.preventDefault()
    const address = event.currentTarget.href
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => window.location.assign(address),
    )
  }

  return (
    <span className="print:hidden">
      <a href={href} onClick={copy} className={look === 'button' ? 'button' : 'plain-print'}>
        {label}
      </a>
      <span role="status" className="text-small text-ok">
        {copied && <span className="ml-1.5">copied</span>}
      </span>
    </span>
  )
}
