import { inflateSync } from 'node:zlib'

// W3C, "WOFF File Format 1.0": a header of 44 bytes, then 20 bytes for each table.
const headerLength = 44
const entryLength = 20

/** The Unicode characters that a font in WOFF has a drawing for. @throws RangeError when it is no WOFF, or has no such table */
export function charactersOf(woff: Buffer): Set<number> {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('Not a font in WOFF')
  const map = tableOf(woff, 'cmap')
  for (const at of subtables(map)) {
    const format = map.readUInt16BE(at)
    if (format === 12) return segmentedCoverage(map, at)
    if (format === 4) return deltaCoverage(map, at)
  }
  throw new RangeError('The font says nothing about Unicode')
}

function tableOf(woff: Buffer, name: string): Buffer {
  const count = woff.readUInt16BE(12)
  for (let index = 0; index < count; index += 1) {
    const at = headerLength + index * entryLength
    if (woff.toString('latin1', at, at + 4) !== name) continue
    const [offset, packed, length] = [4, 8, 12].map((place) => woff.readUInt32BE(at + place))
    const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0))
    return packed === length ? bytes : inflateSync(bytes)
  }
  throw new RangeError(`The font has no table ${name}`)
}

/** Where the Unicode subtables begin, those that reach farthest first. */
function subtables(map: Buffer): number[] {
  const found = Array.from({ length: map.readUInt16BE(2) }, (_, index) => {
    const at = 4 + index * 8
    return {
      platform: map.readUInt16BE(at),
      encoding: map.readUInt16BE(at + 2),
      at: map.readUInt32BE(at + 4),
    }
  })
  return found
    .filter(({ platform }) => platform === 0 || platform === 3)
    .sort((a, b) => b.encoding - a.encoding)
    .map(({ at }) => at)
}

/** OpenType, "cmap", format 4: runs of the first 65,536 characters. */
function deltaCoverage(map: Buffer, at: number): Set<number> {
  const characters = new Set<number>()
  const doubled = map.readUInt16BE(at + 6)
  for (let index = 0; index < doubled; index += 2) {
    const last = map.readUInt16BE(at + 14 + index)
    const first = map.readUInt16BE(at + 16 + doubled + index)
    for (let point = first; point <= last && point < 0xffff; point += 1) characters.add(point)
  }
  return characters
}

/** Format 12: runs of any characters. */
function segmentedCoverage(map: Buffer, at: number): Set<number> {
  const characters = new Set<number>()
  const count = map.readUInt32BE(at + 12)
  for (let index = 0; index < count; index += 1) {
    const run = at + 16 + index * 12
    const last = map.readUInt32BE(run + 4)
    for (let point = map.readUInt32BE(run); point <= last; point += 1) characters.add(point)
  }
  return characters
}
