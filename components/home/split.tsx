import type { ReactNode } from 'react'

type SplitProps = { main: ReactNode; aside: ReactNode; rule?: boolean }

/** A wide column, wide enough for a chart at its drawn size, and a narrow one; one below the other on a phone. */
export function Split({ main, aside, rule = false }: SplitProps) {
  return (
    <section
      className={`grid grid-cols-[minmax(0,1fr)] gap-12 wide:grid-cols-[minmax(0,1.9fr)_minmax(270px,1fr)] ${rule ? 'mt-12 border-t-2 border-ink pt-5' : ''}`}
    >
      <div>{main}</div>
      <div>{aside}</div>
    </section>
  )
}
