/** `wide` is drawn for a column of about 720 px, `phone` for one of about 358 px. */
export type Variant = 'wide' | 'phone'

export const variants = ['wide', 'phone'] as const satisfies readonly Variant[]

/** In the units of the SVG's viewBox, which are CSS pixels where the chart is shown at its natural size. */
export type Size = { width: number; height: number }

/** Null: no record, which is not zero. Files leave it empty. */
export type Cell = string | number | null

/**
 * How a cell is written for readers; without a kind it is words. A date is `2019`, `2019-08` or `2019-08-28`; `usd-short` is
 * dollars rounded to three digits: `$144m`.
 */
export type Column = {
  key: string
  label: string
  kind?: 'date' | 'count' | 'year' | 'usd' | 'usd-short' | 'share'
  /** Short words that are read in one line. */
  oneLine?: boolean
  /** The words of a cell that holds nothing, shown in soft ink; `no record` unless said. */
  nothing?: string
}

export type Row = { cells: Record<string, Cell>; href?: string }

/** The rows a chart is drawn from: shown beside it and given away as CSV. */
export type Table = { columns: Column[]; rows: Row[] }

/** Rows added up: `by` says what a line of it stands for. */
export type Digest = Table & { by: string }

/** A drawn thing that explains itself: what a legend would say, in words. */
export type Key = { mark: 'solid' | 'outline' | 'hatch' | 'claim' | 'dashed'; label: string }

export type Head = {
  /** Says the chart's point, not its subject. */
  title: string
  standfirst: string
  /** What one unit of the axis is: "agencies", "US dollars"; empty where it is time. */
  unit: string
  /** The whole chart in a sentence, for whoever does not see it. */
  description: string
  source: string
  /** Where the counted rows themselves can be read. */
  rowsHref: string
  keys: Key[]
}

/** Everything about a chart but its drawing: what it takes, says and tabulates. */
export type ChartFacts<Data> = {
  head(data: Data): Head
  size(data: Data, variant: Variant): Size
  table(data: Data): Table
  /** The table beside the chart, where the rows themselves are too many to be read; the CSV always has them. */
  digest?(data: Data): Digest
}

export type DrawingProps<Data> = { data: Data; variant: Variant }
