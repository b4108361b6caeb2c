import type { ReactNode } from 'react'
import { ProofLink } from '@/components/ui/proof-link'
import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import type { NamingRegister } from '@/lib/queries/profiles/registers'
import { listHref } from '@/lib/search-params/address'
import { contractsList } from '@/lib/search-params/contracts'
import { partnershipsList } from '@/lib/search-params/partnerships'

type RegisterListProps = {
  registers: readonly NamingRegister[]
  /** Whether the rows name companies; agencies where not. */
  companies: boolean
  /** Whether several companies are named, so that each line has to say which. */
  several?: boolean
  /** What stands below the lines of a dataset: the rows of a register of agencies. */
  below?: (dataset: string) => ReactNode
}

/** Registers whose rows name whom a page is about: since when they were read, how many rows, and the name as they write it. */
export function RegisterList({ registers, companies, several = false, below }: RegisterListProps) {
  const datasets = [...new Map(registers.map((register) => [register.slug, register])).values()]
  return (
    <ul className="reach text-small">
      {datasets.map(({ slug, title, publisher, snapshotOn, runId, readOn }) => (
        <li key={slug} className="border-t border-hair py-2">
          <a href={addressOf.dataset(slug)} className="font-semibold">
            {title}
          </a>
          <p className="text-micro text-soft">
            {publisher}
            {snapshotOn && <>; snapshot of {formatDay(snapshotOn)}</>}
            {runId && readOn && (
              <>
                ; <a href={addressOf.run(runId)}>read on {formatDay(readOn)}</a>
              </>
            )}
          </p>
          {registers
            .filter((register) => register.slug === slug)
            .map((register) => (
              <Rows
                key={`${register.party.slug} ${register.about}`}
                register={register}
                companies={companies}
                several={several}
              />
            ))}
          {below?.(slug)}
        </li>
      ))}
    </ul>
  )
}

const aboutWords = {
  contracts: 'about contracts',
  partnerships: 'about partnerships',
  agencies: 'about the agency',
}

type RowsProps = { register: NamingRegister; companies: boolean; several: boolean }

function Rows({ register, companies, several }: RowsProps) {
  const { party, about, rows, unlisted, names } = register
  const href = rowsHref(register, companies)
  const words = `${formatCounted(rows, 'row', 'rows')} ${aboutWords[about]}`
  return (
    <p className="mt-1">
      {several && <b className="font-[650]">{party.name}: </b>}
      {href ? <a href={href}>{words}</a> : words}
      {unlisted > 0 &&
        `, ${unlisted === rows ? 'no longer listed' : `${formatCount(unlisted)} of them no longer listed`}`}
      {names.length > 0 && (
        <span className="block text-micro text-soft">
          Written {names.map((name) => `“${name}”`).join(', ')}
        </span>
      )}
    </p>
  )
}

/** The records that the rows are about; a row about an agency stands below by itself. */
function rowsHref({ slug, party, about }: NamingRegister, companies: boolean): string | null {
  if (about === 'agencies') return null
  const whom = companies ? { company: [party.slug], only: '1' as const } : { agency: [party.slug] }
  const filters = { ...whom, dataset: [slug] }
  return about === 'contracts' ? listHref(contractsList, filters) : listHref(partnershipsList, filters)
}

type AgencyRowProps = { row: { rowId: string; matchedBy: string; lastListed: Date | null }; of: string }

/** A row of a register of agencies: how it was matched, and the row itself. */
export function AgencyRow({ row: { rowId, matchedBy, lastListed }, of }: AgencyRowProps) {
  return (
    <div className="mt-1 flex items-start justify-between gap-3">
      <span className="text-micro text-soft">
        Matched by {matchedBy}
        {lastListed && `; no longer listed, last on ${formatDay(lastListed)}`}
      </span>
      <ProofLink kind="row" href={addressOf.evidence(rowId)} of={of} />
    </div>
  )
}
