import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { crlfLines } from '@/lib/downloads/line-ends'
import { type ZipFile, zipBytes } from '@/lib/downloads/zip'

async function packed(files: readonly ZipFile[], sums?: Map<string, string>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  const told = (path: string, sum: string) => sums?.set(path, sum)
  for await (const piece of zipBytes(files, new Date('2026-11-21T10:20:30Z'), told)) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function unpacked(archive: Buffer): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(archive)
  const found = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = []
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(Buffer.from(piece))
    found.set(entry.fileName, Buffer.concat(pieces).toString())
  }
  return found
}

describe('an archive', () => {
  it('gives back every file that went in, and knows its checksum', async () => {
    const texts = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-zä]{1,9}$/), fc.array(fc.string())), {
      selector: ([name]) => name,
      maxLength: 5,
    })
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const sums = new Map<string, string>()
        const files = given.map(([path, parts]) => ({ path, bytes: parts.map((part) => Buffer.from(part)) }))
        const found = await unpacked(await packed(files, sums))
        expect(found).toEqual(
          new Map(given.map(([path, parts]) => [path, Buffer.from(parts.join('')).toString()])),
        )
        for (const [path, text] of found) {
          expect(sums.get(path)).toBe(createHash('sha256').update(text).digest('hex'))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('that breaks off in a file fails, and does not end as if it were whole', async () => {
    async function* broken() {
      yield Buffer.from('beginning')
      throw new Error('gone')
    }
    await expect(packed([{ path: 'a', bytes: broken() }])).rejects.toThrow('gone')
  })
})

describe('line ends', () => {
  it('of rows become CRLF, and those within quotes stay, wherever the bytes are cut', () => {
    const text = 'a,"b\nc ""d\n"""\n1,2\n'
    for (let cut = 0; cut <= text.length; cut++) {
      const ends = crlfLines()
      const pieces = [text.slice(0, cut), text.slice(cut)].map((piece) => ends(Buffer.from(piece)).toString())
      expect(pieces.join('')).toBe('a,"b\nc ""d\n"""\r\n1,2\r\n')
    }
  })
})
