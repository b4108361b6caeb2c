import type { ReactNode } from 'react'
import { Written } from './written'

/**
 * Where a cell goes on a phone: a row becomes two lines, `line` adds one below, `hidden` leaves it out. `whole` has the
 * first line to itself: a sentence, where `title` is a name beside what is aside.
 */
export type PhonePlace = 'title' | 'whole' | 'aside' | 'second' | 'proof' | 'line' | 'hidden'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  phone: PhonePlace
  /** Numbers and dates end at the right. */
  align?: 'start' | 'end' | undefined
  /** Dates and amounts stay on one line on a wide screen. */
  nowrap?: boolean | undefined
  /** The address that sorts by this column (or turns its order round). */
  sortHref?: string | undefined
  sorted?: 'ascending' | 'descending' | undefined
  /** Names the value on a phone, where there is no header above it. */
  phoneLabel?: string | undefined
}

type DataTableProps<Row> = {
  /** What the table holds; heard, not seen, unless `showCaption`. */
  caption: string
  showCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The address of a row in this table, which ends with `#` and the row's key: then each row shows it and can be aimed at. */
  rowHref?: ((row: Row) => string) | undefined
  /** Rows stand closer. */
  close?: boolean
  /** More columns than a narrow window has room for: there the table scrolls sideways in a box of its own. */
  many?: boolean
  /**
   * The answer that the rows are of, where it is remembered and holds all that the table says: then it is written once. No two tables of one
   * answer have the same caption.
   */
  answer?: object
}

/** What scrolls takes the focus, or no key could scroll it. */
const byKeyboard = { tabIndex: 0 }

/**
 * The ledger's table. The roles are spelled out because a phone shows the rows as grids, and browsers then forget
 * that a table was meant.
 */
export function DataTable<Row>({ close = false, many = false, answer, ...content }: DataTableProps<Row>) {
  const table = (
    <Written
      as="table"
      kept={answer && { answer, as: content.caption }}
      role="table"
      className={classes('ledger', close && 'close', many && 'many')}
    >
      <TableContent {...content} />
    </Written>
  )
  if (!many) return table
  return (
    <section className="table-box" aria-label={content.caption} {...byKeyboard}>
      {table}
    </section>
  )
}

function TableContent<Row>(props: Omit<DataTableProps<Row>, 'close' | 'many' | 'answer'>) {
  const { caption, showCaption = false, columns, rows, rowKey, rowHref } = props
  const cells = columns.map((column) => ({ ...column, className: cellClass(column) }))
  return (
    <>
      <caption className={showCaption ? 'pb-2 text-left text-small text-soft' : 'sr-only'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
          {rowHref && (
            <th role="columnheader" scope="col" className="unsortable screen-only">
              <span className="sr-only">Link to the row</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" id={rowHref && rowKey(row)}>
            {cells.map(({ key, className, phoneLabel, cell }) => (
              <td key={key} role="cell" className={className} data-label={phoneLabel}>
                {cell(row)}
              </td>
            ))}
            {rowHref && (
              <td role="cell" className="p-row screen-only">
                <a href={rowHref(row)} className="row-link">
                  <span aria-hidden="true">#</span>
                  <span className="sr-only">link to this row</span>
                </a>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </>
  )
}

const arrows = { ascending: '↑', descending: '↓' }

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { header, align, phone, sortHref, sorted } = column
  const label = (
    <>
      {header}
      {sorted && <span aria-hidden="true"> {arrows[sorted]}</span>}
    </>
  )
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sorted}
      className={classes((align === 'end' || phone === 'proof') && 'end', !sortHref && 'unsortable')}
    >
      {sortHref ? <a href={sortHref}>{label}</a> : label}
    </th>
  )
}

function cellClass<Row>({ align, nowrap, phone, sorted }: Column<Row>): string | undefined {
  const proof = phone === 'proof' && 'proof-cell'
  return classes(`p-${phone}`, proof, align === 'end' && 'end', nowrap && 'nowrap', sorted && 'sorted')
}

function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}
