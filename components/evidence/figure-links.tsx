import { addressOf } from '@/lib/domain/addresses'
import type { WordsEvidence } from '@/lib/queries/evidence/words-evidence'

const parts = {
  chosen: 'rests on these words',
  rival: 'publishes another number and keeps this one beside it',
  basis: 'counts this among others',
}

/** The figures that rest on a quote, or that stand beside it. */
export function FigureLinks({ figures }: { figures: WordsEvidence['figures'] }) {
  return (
    <ul className="reach">
      {figures.map(({ slug, title, role }) => (
        <li key={slug} className="border-t border-hair py-2.5">
          <a href={addressOf.figure(slug)}>{title}</a>
          <small className="block text-micro text-soft">figure · {parts[role]}</small>
        </li>
      ))}
    </ul>
  )
}
