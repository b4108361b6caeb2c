import type { ReactNode } from 'react'

const tones = { plain: '', ok: 'tag-ok', con: 'tag-con' }

/** A word about a record: `verbatim`, `inferred`, `disputed`. Green is proven, red counts against. */
export function Tag({ tone = 'plain', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return <span className={`tag ${tones[tone]}`}>{children}</span>
}
