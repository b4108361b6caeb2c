import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { type ParamProblem, ParamProblems } from '@/components/ui/param-problems'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'
import { objectionFeeds, objectionHref, objectionStates, objectionStateWords } from '@/lib/domain/objections'
import type { ObjectionList } from '@/lib/queries/objections/list'
import type { ListedObjection } from '@/lib/queries/objections/rows'
import { listHref } from '@/lib/search-params/address'
import { type ObjectionFilters, objectionsList } from '@/lib/search-params/objections'
import { kindWords } from './kind-words'

type ObjectionsViewProps = {
  list: ObjectionList
  filters: ObjectionFilters
  problems: readonly ParamProblem[]
}

const columns: Column<ListedObjection>[] = [
  {
    key: 'title',
    header: 'Objection',
    phone: 'title',
    cell: ({ id, kind, title }) => (
      <>
        <a href={objectionHref(id)}>
          {id}: {title}
        </a>
        <small>{kindWords[kind]}</small>
      </>
    ),
  },
  {
    key: 'state',
    header: 'State',
    phone: 'second',
    nowrap: true,
    cell: ({ state }) => objectionStateWords[state],
  },
  {
    key: 'filed',
    header: 'Sent',
    phone: 'hidden',
    align: 'end',
    nowrap: true,
    cell: ({ filedAt }) => formatDay(filedAt),
  },
  {
    key: 'changed',
    header: 'Last step',
    phone: 'aside',
    align: 'end',
    nowrap: true,
    cell: ({ changedAt }) => formatDay(changedAt),
  },
]

/** All objections, the newest first, by state. */
export function ObjectionsView({ list, filters, problems }: ObjectionsViewProps) {
  const { objections, counts, older, newer } = list
  return (
    <>
      <PageHead
        title="Objections"
        standfirst="What readers say is wrong, where each objection stands, and why it was accepted or declined."
      />
      <p className="reach mb-4 max-w-[65ch] text-table text-soft">
        Every record’s page ends with “Something wrong?”: no account is needed. Words are shown when an editor
        has read them. Follow what happens: <a href={objectionFeeds.atom}>Atom</a>,{' '}
        <a href={objectionFeeds.json}>JSON Feed</a>.
      </p>
      <ParamProblems problems={problems} />
      <States counts={counts} chosen={filters.state} />
      {objections.length === 0 ? (
        <EmptyState title="No objection is here.">
          {filters.state.length > 0 ? (
            <a href={objectionsList.path}>Look at all of them.</a>
          ) : (
            'When somebody sends one, it stands here at once.'
          )}
        </EmptyState>
      ) : (
        <DataTable caption="Objections" columns={columns} rows={objections} rowKey={({ id }) => String(id)} />
      )}
      <nav aria-label="Pages" className="screen-only reach mt-3 flex gap-4 text-table">
        {newer && (
          <a href={listHref(objectionsList, { ...filters, after: null })} rel="first">
            newest
          </a>
        )}
        {older !== null && (
          <a href={listHref(objectionsList, { ...filters, after: older })} rel="next">
            next →
          </a>
        )}
      </nav>
    </>
  )
}

/** The states as links, each with how many there are; the chosen ones are marked. */
function States({ counts, chosen }: { counts: ObjectionList['counts']; chosen: readonly string[] }) {
  const all = objectionStates.reduce((sum, state) => sum + counts[state], 0)
  const links = [
    { name: 'all', href: objectionsList.path, count: all, current: chosen.length === 0 },
    ...objectionStates.map((state) => ({
      name: objectionStateWords[state],
      href: listHref(objectionsList, { state: [state] }),
      count: counts[state],
      current: chosen.includes(state),
    })),
  ]
  return (
    <nav aria-label="States" className="screen-only reach mb-4">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-table">
        {links.map(({ name, href, count, current }) => (
          <li key={name}>
            <a
              href={href}
              aria-current={current ? 'page' : undefined}
              className={current ? 'font-semibold text-ink' : undefined}
            >
              {name}
            </a>{' '}
            <span className="text-soft">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
