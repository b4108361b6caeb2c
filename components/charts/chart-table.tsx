import type { ReactNode } from 'react'
import { DataTable, type Column as Field, type PhonePlace } from '@/components/ui/data-table'
import { Unknown } from '@/components/ui/unknown'
import { dateLabel, dollars, noRecord } from '@/lib/charts/labels'
import type { Column, Row, Table } from '@/lib/charts/types'
import { formatMoney } from '@/lib/domain/format-money'
import { formatCount } from '@/lib/domain/format-number'

type Numbered = Row & { number: number }

/** The rows a chart is drawn from. */
export function ChartTable({ caption, table }: { caption: string; table: Table }) {
  const first = table.columns[0]?.key
  const aside = table.columns.find(isNumeric)?.key
  const columns = table.columns.map((column): Field<Numbered> => {
    const phone: PhonePlace = column.key === first ? 'title' : column.key === aside ? 'aside' : 'line'
    return {
      key: column.key,
      header: column.label,
      phone,
      align: isNumeric(column) ? 'end' : 'start',
      nowrap: column.oneLine || column.kind !== undefined,
      phoneLabel: phone === 'line' ? column.label : undefined,
      cell: (row) => cell(row, column, column.key === first),
    }
  })
  const rows = table.rows.map((row, number) => ({ ...row, number }))
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={(row) => String(row.number)} />
}

function cell(row: Row, column: Column, leads: boolean): ReactNode {
  const value = row.cells[column.key] ?? null
  if (value === null) return <Unknown>{column.nothing ?? noRecord}</Unknown>
  const words = written(value, column)
  if (words === column.nothing) return <Unknown>{words}</Unknown>
  return leads && row.href ? <a href={row.href}>{words}</a> : words
}

function isNumeric({ kind }: Column): boolean {
  return kind !== undefined && kind !== 'date'
}

function written(value: string | number, { kind }: Column): string {
  if (typeof value === 'string') return kind === 'date' ? dateLabel(value) : value
  if (kind === 'count') return formatCount(value)
  if (kind === 'share') return value > 0 && value < 0.05 ? 'under 0.1' : value.toFixed(1)
  if (kind === 'usd-short') return dollars(value)
  return kind === 'usd' ? formatMoney(value.toFixed(2), 'USD') : String(value)
}
