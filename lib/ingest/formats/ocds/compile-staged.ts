import type pg from 'pg'
import type { Problem } from '@/lib/ingest/import/mapped'
import { portions } from '@/lib/ingest/import/session'
import type { Staging } from '@/lib/ingest/import/staging'
import { wrong } from './check-release'
import { type Held, HeldProcesses } from './held-processes'
import { Process } from './process'
import { RefusedProcesses } from './refused-processes'
import { isTree } from './tree'

/** The register of all publishers: an ocid is the same wherever it stands. */
export const REGISTER = 'ocds'

/** Releases that are fetched at a time, and from which length in bytes on one is fetched by itself. */
const PORTION = 200
const LARGE = 64 * 1024

/** As much as the releases of one process can be together, in characters: it is held in memory. */
const MOST = 32 * 1024 * 1024

type Row = {
  place: string
  ocid: string
  file: string
  line: number
  path: string
  dated: string
  release: string | null
}

/**
 * Compiles the staged releases of a dataset process by process, in the order of their dates, and adds what they say as rows of contracts. A
 * process that says nothing that can be taken is refused, with all its releases.
 */
export async function compileStaged(staging: Staging, dataset: string): Promise<void> {
  const { client } = staging
  await client.query('BEGIN')
  try {
    await client.query(
      'CREATE INDEX release_in_order ON staging.release (dataset, ocid COLLATE "C", dated COLLATE "C", position)',
    )
    const held = await HeldProcesses.find(client, dataset)
    const refused = await RefusedProcesses.begin(client)
    await compileAll(staging, dataset, held, refused)
    await staging.flush()
    await refused.apply(dataset)
    await client.query('DROP INDEX staging.release_in_order')
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

async function compileAll(
  staging: Staging,
  dataset: string,
  held: HeldProcesses,
  refused: RefusedProcesses,
): Promise<void> {
  let process: Process | null = null
  let length = 0
  const sql = `SELECT ctid::text AS place, ocid, file, line, path, dated,
      CASE WHEN octet_length(release::text) <= ${LARGE} THEN release::text END AS release
    FROM staging.release WHERE dataset = '${dataset.replaceAll("'", "''")}' ORDER BY ocid COLLATE "C", dated COLLATE "C", position`
  for await (const rows of portions<Row>(staging.client, sql, [], PORTION)) {
    await held.fetch(rows.map(({ ocid }) => ocid))
    for (const { place, release, ...source } of rows) {
      if (process?.ocid !== source.ocid) {
        if (process) await finish(process)
        process = begin(source.ocid, source.dated, await held.of(source.ocid))
        length = 0
      }
      const text = release ?? (await fetchLarge(staging.client, place))
      length += text.length
      if (length > MOST) continue
      const value: unknown = JSON.parse(text)
      if (isTree(value)) process.add(value, source)
    }
    // The connection copies rows or fetches them.
    await staging.flush()
    await refused.write()
  }
  if (process) await finish(process)
  await staging.flush()
  await refused.write()

  async function finish(done: Process): Promise<void> {
    const problem = length > MOST ? tooLarge(done.ocid) : await addRows(done, staging, dataset)
    if (problem) refused.add(done.ocid, problem)
  }
}

function begin(ocid: string, dated: string, held: Held | null): Process {
  return new Process(ocid, held?.process ?? null, held?.span ?? { first: dated, last: dated })
}

/** Adds the rows of a process; gives back why it cannot be taken. */
async function addRows(process: Process, staging: Staging, dataset: string): Promise<Problem | null> {
  const rows = process.rows()
  if ('reason' in rows) return rows
  for (const { row, source } of rows) {
    const { file, line, path } = source
    const problem = staging.add(row, { dataset, register: REGISTER, file, line, path })
    if (problem) return problem
    if (staging.isLarge) await staging.flush()
  }
  return null
}

const tooLarge = (ocid: string): Problem =>
  wrong('', ocid, 'its releases together are longer than 32 million signs', 'look at what makes them so long')

async function fetchLarge(client: pg.ClientBase, place: string): Promise<string> {
  const { rows } = await client.query<{ text: string }>(
    'SELECT release::text AS text FROM staging.release WHERE ctid = $1::tid',
    [place],
  )
  return rows[0]?.text ?? 'null'
}
