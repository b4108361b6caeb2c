import { FigureCard, type FigureCardProps } from './figure-card'

/** Three and two, or five: never one alone below four. */
const fiveInRows = 'wide:grid-cols-3 broad:grid-cols-5'
const asManyAsFit = 'wide:grid-cols-[repeat(auto-fit,minmax(165px,1fr))]'

/** Headline numbers side by side, below one another on a phone. */
export function FigureStrip({ label, figures }: { label: string; figures: readonly FigureCardProps[] }) {
  return (
    <ul
      aria-label={label}
      className={`figures my-8 grid grid-cols-1 print:grid-cols-2 border-t-2 border-b border-ink border-b-rule min-[37.5rem]:grid-cols-2 ${figures.length === 5 ? fiveInRows : asManyAsFit}`}
    >
      {figures.map((figure) => (
        <li key={figure.href + figure.what}>
          <FigureCard {...figure} />
        </li>
      ))}
    </ul>
  )
}
