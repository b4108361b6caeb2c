import { type Column, DataTable } from '@/components/ui/data-table'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { Unknown } from '@/components/ui/unknown'
import { formatCount } from '@/lib/domain/format-number'
import type { ClaimFacts, CountSpan, FigureStory } from '@/lib/queries/figures/figure-story'
import type { FigureClaim, FigurePage } from '@/lib/queries/figures/figures'
import { PeriodText } from '../period-text'
import type { AxisPoint } from './axis-points'

type Row = { claim: FigureClaim; facts: ClaimFacts | undefined; point: AxisPoint }

type AxisTableProps = { figure: FigurePage; story: FigureStory; points: readonly AxisPoint[] }

/** What the drawing shows, a line a claim: when it was printed, as of when, and what the records count on both days. */
export function AxisTable({ figure, story, points }: AxisTableProps) {
  const rows = points.flatMap((point): Row[] => {
    const claim = figure.claims.find(({ slug }) => slug === point.slug)
    return claim ? [{ claim, point, facts: story.facts.get(claim.id) }] : []
  })
  const caption = 'The claims by the day they were printed'
  const columns = story.totals ? [...common, ...counted] : [...common, ...uncounted]
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ point }) => point.slug} />
}

const common: Column<Row>[] = [
  {
    key: 'words',
    header: 'Claim',
    phone: 'title',
    nowrap: true,
    cell: ({ point }) => (
      <>
        {point.number}. <a href={`#${point.slug}`}>“{point.words}”</a>
      </>
    ),
  },
  {
    key: 'by',
    header: 'Printed by',
    phone: 'line',
    phoneLabel: 'Printed by',
    cell: ({ facts }) => facts?.printed?.publisher ?? <Unknown>not known</Unknown>,
  },
  {
    key: 'printed',
    header: 'Printed',
    phone: 'second',
    nowrap: true,
    cell: ({ facts }) => (
      <PartialDateText
        earliest={facts?.printed?.earliest ?? null}
        latest={facts?.printed?.latest ?? null}
        text={facts?.printed?.text ?? null}
      />
    ),
  },
  {
    key: 'asof',
    header: 'As of',
    phone: 'line',
    phoneLabel: 'As of',
    nowrap: true,
    cell: ({ claim }) => (
      <PartialDateText earliest={claim.asOfEarliest} latest={claim.asOfLatest} text={claim.asOfText} />
    ),
  },
]

const counted: Column<Row>[] = [
  {
    key: 'then',
    header: 'Counted as of then',
    phone: 'line',
    phoneLabel: 'Counted as of then',
    align: 'end',
    nowrap: true,
    cell: ({ facts }) => span(facts?.dated?.onAsOf),
  },
  {
    key: 'onPrinted',
    header: 'Counted when printed',
    phone: 'line',
    phoneLabel: 'Counted when printed',
    align: 'end',
    nowrap: true,
    cell: ({ facts }) => span(facts?.dated?.onPrinted),
  },
  {
    key: 'age',
    header: 'How old when printed',
    phone: 'aside',
    align: 'end',
    cell: ({ point, facts }) =>
      point.age ?? <Unknown>{facts?.dated?.comparable === false ? 'other unit' : 'not counted'}</Unknown>,
  },
]

const uncounted: Column<Row>[] = [
  {
    key: 'period',
    header: 'Covers',
    phone: 'line',
    phoneLabel: 'Covers',
    cell: ({ claim }) =>
      claim.periodEarliest || claim.periodLatest ? (
        <PeriodText earliest={claim.periodEarliest} latest={claim.periodLatest} text={claim.periodText} />
      ) : (
        <Unknown>not said</Unknown>
      ),
  },
]

/** "407", or "356–407" where the day is not known. */
function span(counts: CountSpan | null | undefined) {
  if (!counts) return <Unknown>day not known</Unknown>
  const { least, most } = counts
  return least === most ? formatCount(most) : `${formatCount(least)} – ${formatCount(most)}`
}
