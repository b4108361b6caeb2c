import { Section } from '@/components/ui/section'
import { dossierHref } from '@/lib/dossier/address'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import { Marks } from './marks'

/** How a reader checks what a dossier says, with nothing but its pages and a browser. */
export function DossierCheck({ dossier: { record, pages, notes, current, siteUrl } }: { dossier: Dossier }) {
  const version = current?.version ?? null
  return (
    <Section title="How to check this" id="check">
      <ol className="grid max-w-[70ch] list-decimal gap-1.5 pl-5 text-small">
        <li>
          Take the number in brackets to the notes. A number with a point is one piece of evidence: 3.2 is the
          second piece of source 3. Its address shows the words in their passage with the hash of the text, or
          the row with its own cells, its file and its line.
        </li>
        <li>
          Count again: <a href={pages.partnershipsCounted.href}>the filter, the rule and the rows</a>{' '}
          <Marks of={[pages.partnershipsCounted.href]} notes={notes} /> behind the number of partnerships; the
          same of <a href={pages.contractsCounted.href}>contracts and their sums</a>{' '}
          <Marks of={[pages.contractsCounted.href]} notes={notes} />.
        </li>
        <li>
          Open {siteUrl + dossierHref(record.subject, version)} later: it says what came in, changed or went
          since this version.
        </li>
        <li>
          What words mean and what is left out: <a href={pages.method.href}>the method</a>{' '}
          <Marks of={[pages.method.href]} notes={notes} />. If something is wrong:{' '}
          <a href={pages.wrong.href}>say so</a> <Marks of={[pages.wrong.href]} notes={notes} />.
        </li>
      </ol>
    </Section>
  )
}
