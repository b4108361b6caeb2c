import type { ReactNode } from 'react'

type SectionProps = {
  title: string
  /** The fragment that leads here. */
  id?: string
  /** A sentence under the title: what is counted, and from what. */
  note?: ReactNode
  /** `light` leaves out the heavy rule, for a section within one. */
  rule?: 'heavy' | 'light'
  children: ReactNode
}

/** A part of a page: a heavy rule, an h2, its content. */
export function Section({ title, id, note, rule = 'heavy', children }: SectionProps) {
  return (
    <section id={id} className={rule === 'heavy' ? 'mt-10 border-t-2 border-ink pt-4' : 'mt-7'}>
      <h2 className="mb-1.5 font-serif text-h2 font-[620] tracking-[-0.01em]">{title}</h2>
      {note && <p className="mb-3 max-w-[62ch] text-soft">{note}</p>}
      {children}
    </section>
  )
}
