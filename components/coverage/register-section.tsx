import { type Column, DataTable } from '@/components/ui/data-table'
import { Section } from '@/components/ui/section'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'
import { usStateNames } from '@/lib/domain/us-states'
import type { RegisterCoverage } from '@/lib/queries/coverage/registers'
import { listHref } from '@/lib/search-params/address'
import { agenciesList } from '@/lib/search-params/agencies'
import {
  type RegisterColumns,
  registerColumns,
  type Share,
  type StateRow,
  stateRows,
  totalRow,
} from './register-table'
import { percentWords, ShareBar, ShareCell } from './share-cell'

type SectionProps = { register: RegisterCoverage; typeNames: Readonly<Record<string, string>> }

/** How much of a register the ledger says anything about: by state and type of agency, each number with its agencies. */
export function RegisterSection({ register, typeNames }: SectionProps) {
  const columns = registerColumns(register.cells)
  const total = totalRow(register, columns)
  const rows = stateRows(register, columns).sort((a, b) => place(a).localeCompare(place(b), 'en'))
  return (
    <Section title={register.title} id={register.slug}>
      <p className="max-w-[70ch]">{summary(register, total.all)}</p>
      <p className="mt-1 mb-3 max-w-[70ch] text-small text-soft">
        {register.publisher}, {register.licence}, counted on {formatDay(register.countedOn)}.
        {register.note && ` ${register.note}`}
      </p>
      <DataTable
        caption={`How much of the ${register.title} the ledger says anything about`}
        columns={columnsOf(register, columns, typeNames)}
        rows={rows.length > 1 ? [total, ...rows] : rows}
        rowKey={({ state }) => state || 'all'}
        many={columns.length > 5}
      />
    </Section>
  )
}

function summary(register: RegisterCoverage, all: Share) {
  const size = formatCount(all.listed)
  if (all.documented === 0)
    return `The register lists ${size} agencies. The ledger has no record of any of them: none of its rows is loaded, or nothing is known of those that are.`
  const beyond = register.documentedInCountry - all.documented
  return (
    <>
      The ledger says something about{' '}
      <a href={hrefOf(register, '', [])}>
        {formatCount(all.documented)} of the {size} agencies
      </a>{' '}
      that the register lists ({percentWords(all)}).
      {beyond > 0 && (
        <>
          {' '}
          It says something about{' '}
          <a href={listHref(agenciesList, { country: [register.country], known: ['documented'] })}>
            {formatCount(register.documentedInCountry)} agencies of the country
          </a>
          ; {formatCount(beyond)} of them are not matched to a row of the register, and may stand in it under
          another name.
        </>
      )}
    </>
  )
}

/** The agencies that are counted, as their list has them; all types where none is given. */
function hrefOf({ held, country }: RegisterCoverage, state: string, types: readonly string[]): string {
  return listHref(agenciesList, {
    type: [...types],
    country: [country],
    state: state ? [state] : [],
    known: ['documented'],
    dataset: held.map(({ slug }) => slug),
  })
}

const place = ({ state }: StateRow) => (state ? (usStateNames[state] ?? state) : 'All')

function columnsOf(
  register: RegisterCoverage,
  columns: RegisterColumns,
  typeNames: SectionProps['typeNames'],
): Column<StateRow>[] {
  const nameOf = (key: string) => typeNames[key] ?? (key === 'other-types' ? 'Other types' : key)
  return [
    {
      key: 'state',
      header: 'State',
      phone: 'title',
      cell: (row) => <strong className="font-semibold">{place(row)}</strong>,
    },
    {
      key: 'all',
      header: 'All types',
      phone: 'aside',
      align: 'end',
      nowrap: true,
      cell: (row) => (
        <>
          <ShareCell share={row.all} href={hrefOf(register, row.state, [])} of={place(row)} />
          <ShareBar share={row.all} />
        </>
      ),
    },
    ...columns.map(
      ({ key, types }, index): Column<StateRow> => ({
        key,
        header: nameOf(key),
        // A phone shows the two largest types; the others are in the download.
        phone: index < 2 ? 'line' : 'hidden',
        phoneLabel: nameOf(key),
        align: 'end',
        nowrap: true,
        cell: (row) => {
          const share = row.shares[index]
          return (
            share && (
              <ShareCell
                share={share}
                href={hrefOf(register, row.state, types)}
                of={`${place(row)}, ${nameOf(key)}`}
              />
            )
          )
        },
      }),
    ),
  ]
}
