import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { Unreached } from './unreached'

const unpackers: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/**
 * Reads and unpacks a body up to a limit. What is longer than `bytes` is cut where `cut` says so.
 * @throws Unreached where it is longer, or packed in a way we do not know
 */
export async function readBody(response: IncomingMessage, bytes: number, cut: boolean): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of unpacked(response)) {
    const part = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    chunks.push(part)
    length += part.length
    if (length <= bytes) continue
    if (cut) break
    throw new Unreached(`it is longer than ${bytes / 1_000_000} MB`)
  }
  return Buffer.concat(chunks).subarray(0, bytes)
}

function unpacked(response: IncomingMessage): Readable {
  const packed = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (packed === 'identity' || packed === '') return response
  const unpacker = unpackers[packed]
  if (!unpacker) throw new Unreached(`it is packed in a way we cannot read (${packed.slice(0, 40)})`)
  // What breaks shows in the reading of the last stream.
  return pipeline(response, unpacker(), () => {})
}
