import { addressOf } from '@/lib/domain/addresses'
import { commitmentKindWords } from '@/lib/domain/words'
import type { Answer } from '@/lib/queries/evidence/campaign-page'
import { EvidenceSlip } from './evidence-slip'

/** What each company answered or promised, with the words that say so. */
export function AnswerList({ answers }: { answers: readonly Answer[] }) {
  return (
    <ul className="max-w-[72ch]">
      {answers.map(({ slug, kind, title, company, citations }) => (
        <li key={slug} className="grid gap-1.5 border-t border-hair py-4">
          <h3>
            <a href={addressOf.commitment(slug)} className="font-semibold">
              {title}
            </a>
          </h3>
          <p className="text-micro text-soft">
            {commitmentKindWords[kind]} · <a href={addressOf.company(company.slug)}>{company.name}</a>
          </p>
          {citations.map(({ evidence }) => (
            <EvidenceSlip key={evidence.id} evidence={evidence} />
          ))}
        </li>
      ))}
    </ul>
  )
}
