import { execFileSync, spawnSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { from } from 'pg-copy-streams'
import { withConnection } from '@/lib/db/databases'
import { secondsOf } from './measure'

const psqlVersion = /\d+(?:\.\d+)*/.exec(
  spawnSync('psql', ['--version'], { encoding: 'utf8' }).stdout ?? '',
)?.[0]

/** What copies: psql, where the machine has one. */
export const copier = psqlVersion ? `psql ${psqlVersion} \\copy` : 'COPY FROM STDIN'

/** Copies a CSV file as it stands into a table; seconds without the start of the program. */
export async function copyFile(url: string, tableName: string, file: string): Promise<number> {
  const options = `WITH (FORMAT csv, HEADER, NULL '')`
  if (!psqlVersion)
    return withConnection(url, (client) =>
      secondsOf(() =>
        pipeline(
          createReadStream(file, { highWaterMark: 1 << 20 }),
          client.query(from(`COPY ${tableName} FROM STDIN ${options}`)),
        ),
      ),
    )
  const copy = `\\copy ${tableName} from '${file}' ${options}`
  const said = execFileSync('psql', [url, '-X', '-v', 'ON_ERROR_STOP=1', '-c', '\\timing on', '-c', copy], {
    encoding: 'utf8',
  })
  return Number(/Time: ([\d.]+) ms/.exec(said)?.[1]) / 1000
}
