import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { descriptor, directory, dosTime, localHeader, type ZipEntry } from './zip-records'

/** A file to be packed: its path in the archive and its bytes, read once. */
export type ZipFile = { path: string; bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

/**
 * The bytes of a zip archive, made as they are read: no file is ever held as a whole. `packed` is told the SHA-256 of
 * each file (hexadecimal) when its bytes have passed, so that a later file can list them.
 */
export async function* zipBytes(
  files: AsyncIterable<ZipFile> | Iterable<ZipFile>,
  at: Date,
  packed: (path: string, sha256: string) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const entries: ZipEntry[] = []
  const time = dosTime(at)
  let offset = 0
  for await (const { path, bytes } of files) {
    const entry: ZipEntry = { name: Buffer.from(path), crc: 0, size: 0, packed: 0, offset }
    const header = localHeader(entry.name, time)
    yield header
    const hash = createHash('sha256')
    for await (const piece of deflatedBytes(bytes, entry, hash)) yield piece
    const end = descriptor(entry)
    yield end
    offset += header.length + entry.packed + end.length
    entries.push(entry)
    packed(path, hash.digest('hex'))
  }
  yield directory(entries, time, offset)
}

async function* deflatedBytes(
  bytes: ZipFile['bytes'],
  entry: ZipEntry,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  async function* measured() {
    for await (const piece of bytes) {
      entry.crc = crc32(piece, entry.crc)
      entry.size += piece.length
      hash.update(piece)
      yield piece
    }
  }
  const deflate = createDeflateRaw()
  const done = pipeline(Readable.from(measured()), deflate)
  done.catch(() => {}) // the reading below fails with it
  for await (const piece of deflate as AsyncIterable<Buffer>) {
    entry.packed += piece.length
    yield piece
  }
  await done
}
