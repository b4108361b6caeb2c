import { tableCsv } from '@/lib/charts/csv'
import { chartFacts } from '@/lib/charts/registry'
import { rowsJson, rowsJsonLines } from '@/lib/charts/rows-json'
import type { Table } from '@/lib/charts/types'
import { addressOf } from '@/lib/domain/addresses'
import { type Format, formatWords } from '@/lib/domain/download-formats'
import { answering } from '@/lib/http/answering'
import { cachingHeaders, entityTag, isKnown, notModified } from '@/lib/http/entity-tag'
import { ProblemError, wrongParameters } from '@/lib/http/problem'
import { rawParams } from '@/lib/http/raw-params'
import { type StoredChart, storedChart } from '@/lib/queries/chart'
import { type LedgerStamp, ledgerStamp, licenceNote } from '@/lib/queries/ledger-stamp'
import { parseParams } from '@/lib/search-params/parse'
import { settings } from '@/lib/settings'
import { readBom } from './answer'
import { downloadsPolicy } from './policy'
import { byteOrderMark } from './row-bytes'

/** The rows of a chart as a file: 404 where there is no chart of that name. */
export function chartFile(request: Request, slug: string, format: Format): Promise<Response> {
  return answering(request, downloadsPolicy, async () => {
    const { bom, rest } = readBom(rawParams(new URL(request.url)))
    const { problems } = parseParams({}, rest)
    if (problems.length > 0) throw wrongParameters(problems)
    const [chart, stamp] = await Promise.all([chartNamed(slug), ledgerStamp()])
    const headers = headersOf(slug, format, chart, bom)
    if (isKnown(request, headers['ETag'] ?? '')) return notModified(headers)
    const body = request.method === 'HEAD' ? null : bodyOf(chart, format, bom, stamp)
    return new Response(body, { headers })
  })
}

/**
 * A chart by its slug.
 * @throws ProblemError (404) where there is none
 */
export async function chartNamed(slug: string): Promise<StoredChart> {
  const chart = await storedChart(slug)
  if (chart) return chart
  throw new ProblemError({ status: 404, title: 'Not found', detail: 'There is no chart of this name.' })
}

function headersOf(
  slug: string,
  format: Format,
  { ledgerVersion }: StoredChart,
  bom: boolean,
): Record<string, string> {
  const chart = addressOf.chart(slug)
  const links = [`<${chart}/rows.json>; rel="describedby"; type="application/json"`]
  return {
    ...cachingHeaders(entityTag(ledgerVersion, `${chart} ${format} ${bom}`), ledgerVersion),
    'Content-Type': formatWords[format].type,
    'Content-Disposition': `attachment; filename="blue-ledger-${slug}-v${ledgerVersion}.${format}"`,
    Link: [...links, `<${chart}>; rel="alternate"; type="text/html"`].join(', '),
  }
}

function bodyOf({ input, ledgerVersion }: StoredChart, format: Format, bom: boolean, stamp: LedgerStamp) {
  const { table: relative, head } = chartFacts(input)
  const table = withAddresses(relative)
  if (format === 'csv') return (bom ? byteOrderMark.toString() : '') + tableCsv(withAddressColumn(table))
  if (format === 'jsonl') return rowsJsonLines(table)
  const { siteUrl } = settings
  return rowsJson(table, head, {
    ledger: { name: 'Blue Ledger', url: siteUrl, version: ledgerVersion },
    page: siteUrl + addressOf.chart(input.slug),
    rows_from: siteUrl + head.rowsHref,
    licences: stamp.licences,
    licence_note: licenceNote,
  })
}

/** Rows that say where they lead by whole addresses, which last outside of the site. */
function withAddresses({ columns, rows }: Table): Table {
  return {
    columns,
    rows: rows.map((row) => (row.href ? { ...row, href: settings.siteUrl + row.href } : row)),
  }
}

function withAddressColumn({ columns, rows }: Table): Table {
  if (rows.every(({ href }) => href === undefined)) return { columns, rows }
  return {
    columns: [...columns, { key: 'url', label: 'url' }],
    rows: rows.map(({ cells, href = '' }) => ({ cells: { ...cells, url: href } })),
  }
}
