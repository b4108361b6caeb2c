import { Section } from '@/components/ui/section'
import { summaryOf } from '@/lib/dossier/summary'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import { summaryFacts } from './summary-facts'

/** What the dossier says, in sentences. */
export function DossierSummary({ dossier }: { dossier: Dossier }) {
  return (
    <Section title="In short" id="summary">
      <div className="grid max-w-[68ch] gap-1.5">
        {summaryOf(summaryFacts(dossier)).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Section>
  )
}
