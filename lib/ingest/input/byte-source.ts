import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** Bytes that can be read from the start as often as needed. */
export type ByteSource = {
  file: string
  bytes: number | null
  open(): Promise<OpenBytes>
}

export type OpenBytes = {
  /** The bytes, unpacked. Ends early when the reader stops; throws what the system or the packing says is wrong. */
  chunks: Readable
  /** Bytes read so far, on the scale of the source's `bytes`. */
  position(): number
}

/** Small enough that a piece's text and its cells stay in the processor's cache. */
const PIECE = 64 * 1024

export function plainSource(file: string, path: string, bytes: number): ByteSource {
  return {
    file,
    bytes,
    async open() {
      const chunks = createReadStream(path, { highWaterMark: PIECE })
      return { chunks, position: () => chunks.bytesRead }
    },
  }
}

/** What the source holds, unpacked by gzip; its `bytes` stay those of the packed file. */
export function gunzipSource(source: ByteSource): ByteSource {
  return {
    ...source,
    async open() {
      const packed = await source.open()
      const chunks = createGunzip({ chunkSize: PIECE })
      pipeline(packed.chunks, chunks, () => {})
      return { chunks, position: packed.position }
    },
  }
}

/** The first bytes of a source, at most `count`. */
export async function firstBytes(source: ByteSource, count: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let length = 0
  const { chunks } = await source.open()
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    pieces.push(chunk)
    length += chunk.length
    if (length >= count) break
  }
  return Buffer.concat(pieces).subarray(0, count)
}
