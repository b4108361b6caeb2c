import { FigureCard, type FigureCardProps } from './figure-card'

/** Headline numbers side by side, below one another on a phone. */
export function FigureStrip({ label, figures }: { label: string; figures: readonly FigureCardProps[] }) {
  return (
    <ul
      aria-label={label}
      className="figures my-8 grid grid-cols-1 print:grid-cols-2 border-t-2 border-b border-ink border-b-rule wide:grid-cols-[repeat(auto-fit,minmax(230px,1fr))]"
    >
      {figures.map((figure) => (
        <li key={figure.href + figure.what}>
          <FigureCard {...figure} />
        </li>
      ))}
    </ul>
  )
}
