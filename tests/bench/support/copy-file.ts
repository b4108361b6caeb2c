import { spawn, spawnSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { from } from 'pg-copy-streams'
import { atEnd } from '@/lib/cli/ending'
import { withConnection } from '@/lib/db/databases'
import { secondsOf } from './measure'

const psqlVersion = /\d+(?:\.\d+)*/.exec(
  spawnSync('psql', ['--version'], { encoding: 'utf8' }).stdout ?? '',
)?.[0]

/** What copies: psql, where the machine has one. */
export const copier = psqlVersion ? `psql ${psqlVersion} \\copy` : 'COPY FROM STDIN'

/** Copies a CSV file as it stands into a table; seconds without the start of the program. */
export function copyFile(url: string, tableName: string, file: string): Promise<number> {
  return psqlVersion ? copyByPsql(url, tableName, file) : copyOurselves(url, tableName, file)
}

const OPTIONS = `WITH (FORMAT csv, HEADER, NULL '')`

async function copyByPsql(url: string, tableName: string, file: string): Promise<number> {
  const copy = `\\copy ${tableName} from '${file}' ${OPTIONS}`
  const psql = spawn('psql', ['-X', '-v', 'ON_ERROR_STOP=1', '-c', '\\timing on', '-c', copy], {
    env: { ...process.env, ...connection(url) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  atEnd(async () => psql.kill())
  const said = await text(psql.stdout)
  const milliseconds = /Time: ([\d.]+) ms/.exec(said)?.[1]
  if (!milliseconds) throw new Error(`psql could not copy ${file}`)
  return Number(milliseconds) / 1000
}

function copyOurselves(url: string, tableName: string, file: string): Promise<number> {
  return withConnection(url, (client) =>
    secondsOf(() =>
      pipeline(
        createReadStream(file, { highWaterMark: 1 << 20 }),
        client.query(from(`COPY ${tableName} FROM STDIN ${OPTIONS}`)),
      ),
    ),
  )
}

/** An address as psql takes it without showing it in the list of processes. */
export function connection(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname } = new URL(url)
  return {
    ...(hostname && { PGHOST: hostname }),
    ...(port && { PGPORT: port }),
    ...(username && { PGUSER: decodeURIComponent(username) }),
    ...(password && { PGPASSWORD: decodeURIComponent(password) }),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
  }
}
