import type { ReactNode } from 'react'

export type FigureCardProps = {
  href: string
  /** Words before the number, set in italics: `more than`. */
  comparator?: string | null
  /** The number as shown: `5,000`, `£460m`. */
  value: string
  /** The whole of which the value is a part: 0 *of* 4. */
  outOf?: string | null
  /** What is counted. */
  what: string
  /** How it is known: counted from rows, or a claim; as of when; whether disputed. */
  how: ReactNode
}

/** A headline number: the figure is the link to what proves it. */
export function FigureCard({ href, comparator, value, outOf, what, how }: FigureCardProps) {
  return (
    <a href={href} className="figure plain-print grid content-start gap-1 text-ink no-underline">
      <span className="font-serif text-value font-[560] tracking-[-0.02em] text-blue">
        {comparator && (
          <>
            <Aside>{comparator}</Aside>{' '}
          </>
        )}
        {value}
        {outOf && (
          <>
            {' '}
            <Aside>of</Aside> {outOf}
          </>
        )}
      </span>
      <span className="what font-semibold leading-[1.35]">{what}</span>
      <span className="text-small text-soft">{how}</span>
    </a>
  )
}

function Aside({ children }: { children: ReactNode }) {
  return <i className="font-serif-italic text-[1.0625rem] font-[450] tracking-normal text-soft">{children}</i>
}
