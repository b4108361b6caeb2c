/** A file in an archive, as its directory has it. Sizes and the offset of its header in bytes. */
export type ZipEntry = { name: Buffer; crc: number; size: number; packed: number; offset: number }

// Zip64 throughout: sizes are not known before the bytes are, and a ledger may grow beyond four gigabytes.
const version = 45
const unknown = 0xffffffff
/** Sizes come behind the bytes; names are UTF-8. */
const flags = 0x0808
const deflated = 8

/** The time of an archive's files: hours, minutes and pairs of seconds, and years since 1980, months and days, in bits. */
export type DosTime = { time: number; date: number }

/** A time in UTC as archives write it. */
export function dosTime(at: Date): DosTime {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  return { time, date }
}

const u16 = (value: number) => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
const u32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
const u64 = (value: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

const common = ({ time, date }: DosTime, crc: number, name: Buffer, extra: number) => [
  ...[version, flags, deflated, time, date].map(u16),
  ...[crc, unknown, unknown].map(u32),
  ...[name.length, extra].map(u16),
]

/** What stands before the bytes of a file. */
export function localHeader(name: Buffer, at: DosTime): Buffer {
  const extra = Buffer.concat([u16(1), u16(16), u64(0), u64(0)])
  return Buffer.concat([u32(0x04034b50), ...common(at, 0, name, extra.length), name, extra])
}

/** What stands behind them. */
export function descriptor({ crc, packed, size }: ZipEntry): Buffer {
  return Buffer.concat([u32(0x08074b50), u32(crc), u64(packed), u64(size)])
}

/** The directory at the end of an archive, which begins at `offset`. */
export function directory(entries: readonly ZipEntry[], at: DosTime, offset: number): Buffer {
  const files = Buffer.concat(entries.map((entry) => directoryEntry(entry, at)))
  const count = u64(entries.length)
  const place = [u64(files.length), u64(offset)]
  const end64 = [u32(0x06064b50), u64(44), u16(version), u16(version), u32(0), u32(0), count, count, ...place]
  const locator = [u32(0x07064b50), u32(0), u64(offset + files.length), u32(1)]
  const end = [
    u32(0x06054b50),
    ...[0xffff, 0xffff, 0xffff, 0xffff].map(u16),
    u32(unknown),
    u32(unknown),
    u16(0),
  ]
  return Buffer.concat([files, ...end64, ...locator, ...end])
}

function directoryEntry({ name, crc, size, packed, offset }: ZipEntry, at: DosTime): Buffer {
  const extra = Buffer.concat([u16(1), u16(24), u64(size), u64(packed), u64(offset)])
  const rest = [u16(0), u16(0), u16(0), u32(0), u32(unknown)]
  return Buffer.concat([
    u32(0x02014b50),
    u16(version),
    ...common(at, crc, name, extra.length),
    ...rest,
    name,
    extra,
  ])
}
