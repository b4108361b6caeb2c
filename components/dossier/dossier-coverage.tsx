import { PartialDateText } from '@/components/ui/partial-date-text'
import { Section } from '@/components/ui/section'
import { coverageMeanings, coverageWords } from '@/lib/domain/coverage'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import { Marks } from './marks'
import { Rest } from './rest'

/** What is not known: how far anybody looked, and what the ledger holds nothing about, which is never the same as none. */
export function DossierCoverage({ dossier }: { dossier: Dossier }) {
  const { coverage, pages, notes } = dossier
  const { known, agencies, registers, statements, total } = coverage
  const gaps = gapsOf(dossier)
  const ofState = dossier.record.subject.kind === 'state'
  return (
    <Section title="What is not known" id="coverage">
      <ul className="max-w-[75ch] text-small">
        {known && (
          <li className="border-t border-hair py-2">
            <b className="font-semibold">{coverageWords[known]}.</b> {coverageMeanings[known]}
          </li>
        )}
        {agencies.map(({ state, count }) => (
          <li key={state} className="border-t border-hair py-2">
            <b className="font-semibold">
              {coverageWords[state]}: {formatCounted(count, 'agency', 'agencies')}.
            </b>{' '}
            {coverageMeanings[state]}
          </li>
        ))}
        {registers.map(({ slug, title, listed, documented }) => (
          <li key={slug} className="border-t border-hair py-2">
            <b className="font-semibold">{title}: </b>
            {documented === 0
              ? `it lists ${formatCounted(listed, 'agency', 'agencies')} there, and the ledger has no record of any of them.`
              : `of ${formatCounted(listed, 'agency', 'agencies')} that it lists there, the ledger says something about ${formatCount(documented)}.`}
          </li>
        ))}
        {gaps.length > 0 && (
          <li className="border-t border-hair py-2">
            <b className="font-semibold">Nothing held: </b>
            {gaps.join('; ')}. No record is not none.
          </li>
        )}
        {statements.map(({ slug, matter, state, who, lookedIn, note, citations, agency, ...days }) => (
          <li key={slug} className="border-t border-hair py-2">
            <b className="font-semibold">{coverageWords[state]}: </b>
            {matter}. {ofState && agency && `${agency.name}. `}
            <span className="text-soft">
              {who}, <PartialDateText earliest={days.onEarliest} latest={days.onLatest} text={days.onText} />.{' '}
              {state === 'searched' ? 'Looked in' : 'Asked'}: {lookedIn}
              {note && `. ${note}`}
            </span>{' '}
            <Marks of={citations.map(({ evidence }) => evidence.id)} notes={notes} />
          </li>
        ))}
      </ul>
      <Rest
        shown={statements.length}
        total={total}
        page={pages.coverage}
        label="what is known and what is not, in the whole ledger"
        notes={notes}
      />
    </Section>
  )
}

function gapsOf({ record, partnerships, contracts, quotes, words }: Dossier): string[] {
  const isCompany = record.subject.kind === 'company'
  return [
    partnerships.counts.partnerships === 0 && 'partnerships',
    contracts.total === 0 && 'contracts',
    quotes.total === 0 && 'words of articles or statements',
    isCompany && words.commitments.length === 0 && 'commitments and answers',
    isCompany && words.campaigns.length + words.demands.length === 0 && 'campaigns and demands',
  ].filter((gap) => gap !== false)
}
