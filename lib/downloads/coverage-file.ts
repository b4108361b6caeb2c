import { tableCsv } from '@/lib/charts/csv'
import { rowsJson, rowsJsonLines } from '@/lib/charts/rows-json'
import type { Head, Table } from '@/lib/charts/types'
import { type Format, formatWords } from '@/lib/domain/download-formats'
import { answering } from '@/lib/http/answering'
import { cachingHeaders, entityTag, isKnown, notModified } from '@/lib/http/entity-tag'
import { wrongParameters } from '@/lib/http/problem'
import { rawParams } from '@/lib/http/raw-params'
import { registerCoverage } from '@/lib/queries/coverage/registers'
import { ledgerStamp, licenceNote } from '@/lib/queries/ledger-stamp'
import { parseParams } from '@/lib/search-params/parse'
import { settings } from '@/lib/settings'
import { readBom } from './answer'
import { downloadsPolicy } from './policy'
import { byteOrderMark } from './row-bytes'

const page = '/coverage'

const head: Pick<Head, 'title' | 'description' | 'source'> = {
  title: 'How much of registers of agencies the ledger says anything about',
  description:
    'Agencies that each register lists, by state and type, and how many of them the ledger says something about. Empty: no record, which is not the same as none.',
  source: 'the registers that are named',
}

/** The counts of `/coverage` as a file. */
export function coverageFile(request: Request, format: Format): Promise<Response> {
  return answering(request, downloadsPolicy, async () => {
    const { bom, rest } = readBom(rawParams(new URL(request.url)))
    const { problems } = parseParams({}, rest)
    if (problems.length > 0) throw wrongParameters(problems)
    const stamp = await ledgerStamp()
    const headers: Record<string, string> = {
      ...cachingHeaders(entityTag(stamp.version, `${page} ${format} ${bom}`), stamp.version),
      'Content-Type': formatWords[format].type,
      'Content-Disposition': `attachment; filename="blue-ledger-coverage-v${stamp.version}.${format}"`,
      Link: `<${page}>; rel="alternate"; type="text/html"`,
    }
    if (isKnown(request, headers['ETag'] ?? '')) return notModified(headers)
    if (request.method === 'HEAD') return new Response(null, { headers })
    const table = await coverageRows()
    if (format === 'csv')
      return new Response((bom ? byteOrderMark.toString() : '') + tableCsv(table), { headers })
    if (format === 'jsonl') return new Response(rowsJsonLines(table), { headers })
    const about = {
      ledger: { name: 'Blue Ledger', url: settings.siteUrl, version: stamp.version },
      page: settings.siteUrl + page,
      licences: stamp.licences,
      licence_note: licenceNote,
    }
    return new Response(
      rowsJson(table, { ...head, standfirst: '', unit: '', rowsHref: page, keys: [] }, about),
      {
        headers,
      },
    )
  })
}

async function coverageRows(): Promise<Table> {
  const registers = await registerCoverage()
  const names = ['register', 'publisher', 'country', 'state', 'type', 'listed', 'documented', 'counted_on']
  return {
    columns: names.map((name) => ({ key: name, label: name })),
    rows: registers.flatMap(({ slug, publisher, country, countedOn, cells }) =>
      cells.map(({ state, type, listed, documented }) => ({
        cells: {
          register: slug,
          publisher,
          country,
          state,
          type,
          listed,
          documented,
          counted_on: countedOn.toISOString().slice(0, 10),
        },
      })),
    ),
  }
}
