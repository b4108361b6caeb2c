import type { ReactNode } from 'react'

/** A wide column and a narrow one under a heavy rule; one below the other on a phone. */
export function Columns({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <div className="columns mt-9 grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-2 border-t-2 border-ink pt-1 wide:grid-cols-[minmax(0,1.7fr)_minmax(260px,1fr)]">
      <div>{main}</div>
      <div>{aside}</div>
    </div>
  )
}
