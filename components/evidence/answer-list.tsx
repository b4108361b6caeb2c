import { addressOf } from '@/lib/domain/addresses'
import { commitmentKindWords } from '@/lib/domain/words'
import type { Answer } from '@/lib/queries/evidence/campaign-page'
import { EvidenceSlip } from './evidence-slip'
import { StatementItem } from './statement-item'

/** What each company answered or promised, with the words that say so. */
export function AnswerList({ answers }: { answers: readonly Answer[] }) {
  return (
    <ul>
      {answers.map(({ slug, kind, title, company, citations }) => (
        <StatementItem
          key={slug}
          says={
            <>
              <h3>
                <a href={addressOf.commitment(slug)} className="font-semibold">
                  {title}
                </a>
              </h3>
              <p className="mt-1 text-small text-soft">
                {commitmentKindWords[kind]} · <a href={addressOf.company(company.slug)}>{company.name}</a>
              </p>
            </>
          }
          words={citations.map(({ evidence }) => <EvidenceSlip key={evidence.id} evidence={evidence} />)}
        />
      ))}
    </ul>
  )
}
