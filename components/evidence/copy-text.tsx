'use client'

import { useEffect, useRef, useState } from 'react'

/**
 * Copies the text marked `data-citation` of the part marked `data-cited` that it stands in. Shown only where it can: without JavaScript the text is there to be
 * marked and copied by hand.
 */
export function CopyText({ label }: { label: string }) {
  const place = useRef<HTMLParagraphElement>(null)
  const [state, setState] = useState<'absent' | 'ready' | 'copied' | 'refused'>('absent')

  useEffect(() => {
    if ('clipboard' in navigator) setState('ready')
  }, [])

  if (state === 'absent') return null
  const copy = () => {
    const text = place.current?.closest('[data-cited]')?.querySelector('[data-citation]')?.textContent ?? ''
    navigator.clipboard.writeText(text.trim()).then(
      () => setState('copied'),
      () => setState('refused'),
    )
  }
  return (
    <p className="screen-only" ref={place}>
      <button type="button" onClick={copy} className="button">
        {label}
      </button>
      <span role="status" className="text-small text-ok">
        {state === 'copied' && ' copied'}
        {state === 'refused' && ' not allowed here: mark the text and copy it'}
      </span>
    </p>
  )
}
