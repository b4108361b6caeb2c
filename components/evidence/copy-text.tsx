'use client'

import { useEffect, useState } from 'react'

/** Copies a text. Shown only where it can: without JavaScript the text is there to be marked and copied by hand. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const [state, setState] = useState<'absent' | 'ready' | 'copied' | 'refused'>('absent')

  useEffect(() => {
    if ('clipboard' in navigator) setState('ready')
  }, [])

  if (state === 'absent') return null
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('refused'),
    )
  }
  return (
    <p className="screen-only">
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
