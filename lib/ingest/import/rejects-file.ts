import { open, stat, unlink } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type pg from 'pg'
import { firstBytes, plainSource } from '@/lib/ingest/input/byte-source'
import type { RejectsWriter } from '@/lib/ingest/input/rejects'
import type { RefusedRow } from '@/lib/ingest/input/types'
import { findFiles } from '@/lib/ingest/input/walk'
import { ImportError } from './import-error'
import { portions } from './session'

/**
 * Makes sure that refused rows can be written to a file before anything is imported.
 * @param inputs what is imported: a rejects file may replace only one that is itself a rejects file
 * @throws ImportError when they cannot
 */
export async function checkRejects(path: string, inputs: string[]): Promise<void> {
  const refuse = (words: string) => new ImportError('usage', `--rejects ${path}: ${words}.`)
  const folder = dirname(resolve(path))
  const [there, above] = await Promise.all([path, folder].map((name) => stat(name).catch(() => null)))
  if (!above?.isDirectory()) throw refuse(`there is no folder ${folder}`)
  if (there?.isDirectory()) throw refuse('it is a folder; name a file')
  if (there && !there.isFile()) throw refuse('it is no regular file (a pipe, a socket or a device)')
  if (there && (await isAmong(there, inputs)) && !(await isRejectsFile(path)))
    throw refuse('it is the file that is imported, which it would replace; name another')
  try {
    await (await open(`${path}.part`, 'w')).close()
    await unlink(`${path}.part`)
  } catch (error) {
    throw refuse(`it cannot be written: ${words(error)}`)
  }
}

async function isAmong(file: { dev: number; ino: number }, paths: string[]): Promise<boolean> {
  for await (const found of findFiles(paths)) {
    const other = found.kind === 'file' ? await stat(found.path).catch(() => null) : null
    if (other && other.dev === file.dev && other.ino === file.ino) return true
  }
  return false
}

const MARKS =
  /file[,;\t]line[,;\t](?:refused )?column[,;\t](?:refused )?reason[,;\t](?:refused )?remedy"?\s*$/

async function isRejectsFile(path: string): Promise<boolean> {
  const start = await firstBytes(plainSource(path, path, 0), 4 * 1024 ** 2)
  return MARKS.test(start.toString('utf8').split(/[\r\n]/)[0] ?? '')
}

/**
 * Writes the refused rows of staging to CSV files that can be corrected and imported again. Within a transaction. Rows with other columns
 * go to files of their own beside the first. The files take their names when the writer keeps them.
 * @param columns the columns of each dataset
 * @throws ImportError when they cannot be written
 */
export async function writeRejects(
  tx: pg.ClientBase,
  writer: RejectsWriter,
  columns: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const headers = new Map([...columns].map(([dataset, names]) => [dataset, [...names]]))
  const sql =
    'SELECT dataset, file, line, "column", value, reason, remedy, cells FROM staging.refused_row ORDER BY dataset, file, line'
  for await (const rows of portions<RefusedRow & { dataset: string }>(tx, sql))
    for (const row of rows)
      await writer.write(headers.get(row.dataset) ?? [], row).catch((error: unknown) => giveUp(writer, error))
  await writer.close().catch((error: unknown) => giveUp(writer, error))
}

/**
 * Gives the files of refused rows their names, when the import is done.
 * @throws ImportError when they cannot have them
 */
export async function keepRejects(writer: RejectsWriter): Promise<void> {
  await writer.keep().catch((error: unknown) => {
    throw new ImportError(
      'failed',
      `The import is done and in the ledger, but --rejects ${writer.path} could not be written: ${words(error)}.\nGive the same command again to have it.`,
    )
  })
}

async function giveUp(writer: RejectsWriter, error: unknown): Promise<never> {
  await writer.discard()
  throw new ImportError(
    'failed',
    `--rejects ${writer.path}: it cannot be written: ${words(error)}.\nNothing was changed: the ledger is as before. Make room, or name a file elsewhere, and give the same command again.`,
  )
}

const faults: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'the file would be too large',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'nothing can be written there',
  ENAMETOOLONG: 'its name is too long',
}

function words(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return faults[code] ?? (error instanceof Error ? error.message : String(error))
}
