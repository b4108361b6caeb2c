import { pipeline, Transform } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { formatBytes } from '@/lib/domain/format-bytes'
import { formatCount } from '@/lib/domain/format-number'
import type { ByteSource } from './byte-source'
import { DamagedFile, refuseFile, shorten, skipFile, UNKNOWN_FAULT, whyUnreadable } from './refusal'
import { RATIO_COUNTS_FROM } from './survey'
import type { InputLimits, RefusedFile } from './types'
import { isHidden, looksLikeData } from './walk'

/** More than any packing makes of a register. */
export const MAX_RATIO = 400
const MAX_ENTRIES = 10_000

/** The entries of an archive that may be data, in order of their names; every other is named. */
export async function* openZip(
  file: string,
  path: string,
  bytes: number,
  limits: InputLimits,
): AsyncGenerator<ByteSource | RefusedFile> {
  let zip: ZipFile | null = null
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false })
    const entries = await listEntries(zip)
    const fault = archiveFault(entries, bytes, limits)
    if (fault) {
      yield refuseFile(file, fault, 'unpack it yourself and import the files that you want')
      return
    }
    for (const entry of entries.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1)))
      yield sourceOf(path, `${file}!${entry.fileName}`, entry)
    if (entries.length === 0)
      yield refuseFile(file, 'the archive is empty', 'get the file again from its publisher')
  } catch (error) {
    const { reason, remedy } = whyDamaged(error)
    yield refuseFile(file, reason, remedy)
  } finally {
    zip?.close()
  }
}

/** What is wrong with an archive, in words. */
function whyDamaged(error: unknown): { reason: string; remedy: string } {
  const words = error instanceof Error ? error.message : String(error)
  const [, name] =
    /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(words) ?? []
  if (name)
    return {
      reason: `it holds a file whose path leads outside of it (${shorten(name)})`,
      remedy: 'unpack it yourself, look at what it is, and import the files that you want',
    }
  const { reason, remedy } = whyUnreadable(error)
  if (!reason.startsWith(UNKNOWN_FAULT)) return { reason, remedy }
  return { reason: `the archive is damaged or breaks off (${words.split('. ')[0]})`, remedy }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith('/')) entries.push(entry)
    if (entries.length > MAX_ENTRIES) break
  }
  return entries
}

function archiveFault(entries: Entry[], bytes: number, limits: InputLimits): string | null {
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (entries.length > MAX_ENTRIES) return `the archive holds more than ${formatCount(MAX_ENTRIES)} files`
  if (entries.some((entry) => entry.fileName === '[Content_Types].xml'))
    return 'it is an Excel or Word file, not a table as text (save the sheet as CSV in UTF-8)'
  if (unpacked > limits.maxUnpackedBytes)
    return `it unpacks to more than ${formatBytes(limits.maxUnpackedBytes)}`
  if (unpacked > RATIO_COUNTS_FROM && unpacked > MAX_RATIO * bytes)
    return `it unpacks to more than ${MAX_RATIO} times its size`
  return null
}

function sourceOf(path: string, file: string, entry: Entry): ByteSource | RefusedFile {
  const name = entry.fileName.split('/').at(-1) ?? entry.fileName
  if (entry.fileName.split('/').some(isHidden)) return skipFile(file, 'it is hidden')
  if (!looksLikeData(name)) return skipFile(file, 'its name is not that of a table or a document')
  if (entry.isEncrypted()) return refuseFile(file, 'it is encrypted', 'unpack it with its password first')
  if (entry.uncompressedSize === 0)
    return refuseFile(file, 'the file is empty', 'get it again from its publisher')
  return { file, bytes: entry.uncompressedSize, open: () => openEntry(path, entry) }
}

/** Opens the archive anew for each reading, so that an entry can be read at any time. */
async function openEntry(path: string, entry: Entry) {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false })
  let read = 0
  let sum = 0
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      read += chunk.length
      sum = crc32(chunk, sum)
      done(null, chunk)
    },
    flush: (done) =>
      done(
        sum === entry.crc32
          ? null
          : new DamagedFile('it is damaged: its checksum is not that of its contents'),
      ),
  })
  try {
    pipeline(await zip.openReadStreamPromise(entry), check, () => zip.close())
  } catch (error) {
    zip.close()
    throw error
  }
  return { chunks: check, position: () => read }
}
