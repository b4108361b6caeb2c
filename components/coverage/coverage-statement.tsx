import { EvidenceSlip } from '@/components/evidence/evidence-slip'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { addressOf } from '@/lib/domain/addresses'
import { coverageWords } from '@/lib/domain/coverage'
import type { CoverageItem } from '@/lib/queries/coverage/subject'

type StatementProps = {
  item: CoverageItem
  /** Whether it says about whom, too: not on that one's own page. */
  whose?: boolean
}

/** That somebody looked, asked or was refused: for what, who, where and when. */
export function CoverageStatement({ item, whose = false }: StatementProps) {
  const { slug, matter, state, who, lookedIn, note, citations } = item
  return (
    <li id={slug} className="break-inside-avoid border-t border-hair py-3">
      <p>
        <strong className="font-semibold">{coverageWords[state]}</strong>: {matter}
        {whose && <Whose item={item} />}
      </p>
      <p className="mt-0.5 max-w-[70ch] text-small text-soft">
        {who}, <PartialDateText earliest={item.onEarliest} latest={item.onLatest} text={item.onText} />.{' '}
        {state === 'searched' ? 'Looked in' : 'Asked'}: {lookedIn}
      </p>
      {note && <p className="mt-0.5 max-w-[70ch] text-small text-soft">{note}</p>}
      {citations.map(({ id, evidence, note: why }) => (
        <div key={id} className="mt-2 max-w-[65ch]">
          <EvidenceSlip evidence={evidence} note={why} />
        </div>
      ))}
    </li>
  )
}

function Whose({ item: { agency, agencyGroup, company } }: { item: CoverageItem }) {
  if (agency)
    return (
      <>
        , <a href={addressOf.agency(agency.slug)}>{agency.name}</a>
      </>
    )
  if (company)
    return (
      <>
        , <a href={addressOf.company(company.slug)}>{company.name}</a>
      </>
    )
  return agencyGroup ? <>, {agencyGroup.name}</> : null
}
