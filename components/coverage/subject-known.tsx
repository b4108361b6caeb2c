import { Section } from '@/components/ui/section'
import { coverageMeanings, coverageWords } from '@/lib/domain/coverage'
import type { SubjectCoverage } from '@/lib/queries/coverage/subject'
import { CoverageStatement } from './coverage-statement'

/** What is known of an agency or a company, in a line, and what was done to know more. */
export function SubjectKnown({ coverage: { known, statements } }: { coverage: SubjectCoverage }) {
  return (
    <Section title="What is known" id="known">
      <p className="max-w-[70ch]">
        <strong className="font-semibold">{coverageWords[known]}.</strong> {coverageMeanings[known]}{' '}
        <a href="/coverage">How much the ledger knows of whom</a>
      </p>
      {statements.length > 0 && (
        <ul className="mt-3">
          {statements.map((item) => (
            <CoverageStatement key={item.slug} item={item} />
          ))}
        </ul>
      )}
    </Section>
  )
}
