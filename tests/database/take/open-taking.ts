import { parse } from 'csv-parse/sync'
import { openManyRecords } from '../lists/open-many-records'

/** Asks the site's routes as a program does, without a server between. */
export type Taking = {
  /** The answer to an address that begins with /api/v1 or /download. */
  ask: (address: string, init?: RequestInit) => Promise<Response>
  close: () => Promise<void>
}

/** A row as answers have it. */
export type TakenRow = Readonly<Record<string, unknown>>

/** A ledger of many invented records, and the routes that give them away. */
export async function openTaking(): Promise<Taking> {
  process.env['API_REQUESTS_PER_MINUTE'] = '1000000'
  process.env['DOWNLOADS_PER_MINUTE'] = '1000000'
  const { close } = await openManyRecords()
  const api = await import('@/app/api/v1/[[...path]]/route')
  const files = await import('@/app/download/[file]/route')
  const ask = (address: string, init?: RequestInit) => {
    const request = new Request(`http://ledger.test${address}`, init)
    const path = new URL(request.url).pathname.split('/').slice(1).map(decodeURIComponent)
    if (path[0] === 'download')
      return files.GET(request, { params: Promise.resolve({ file: path[1] ?? '' }) })
    return api.GET(request, { params: Promise.resolve({ path: path.slice(2) }) })
  }
  return { ask, close }
}

/** The rows of a file of CSV, by column; an apostrophe that was put in front is taken away. */
export function rowsOfCsv(text: string): Record<string, string>[] {
  const unguarded = (value: string) => value.replace(/^'/, '')
  return parse(text, { columns: true, bom: true, record_delimiter: '\r\n', cast: unguarded })
}

/** A row of JSON as CSV writes it. */
export function asCsv(row: TakenRow): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)]))
}

function cell(value: unknown): string {
  if (value === null) return ''
  return Array.isArray(value) ? value.join(';') : String(value)
}
