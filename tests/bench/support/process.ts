import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** The process that listens on a port, by what Linux tells of its sockets; 0 where it cannot be known. */
export function listenerOf(port: number): number {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    read(file)
      .split('\n')
      .map((line) => line.trim().split(/\s+/)),
  )
  const inode = sockets.find((cells) => cells[1]?.endsWith(`:${hex}`) && cells[3] === '0A')?.[9]
  const processes = inode ? list('/proc').filter((name) => /^\d+$/.test(name)) : []
  const owner = processes.find((pid) =>
    list(`/proc/${pid}/fd`).some(
      (descriptor) => link(`/proc/${pid}/fd/${descriptor}`) === `socket:[${inode}]`,
    ),
  )
  return Number(owner ?? 0)
}

/** Bytes of memory that a process holds; NaN where it cannot be known. */
export function memoryOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1]
  return kilobytes ? Number(kilobytes) * 1024 : Number.NaN
}

/** The most memory that a process holds while something is done, and what it held before: bytes. */
export async function memoryDuring(
  pid: number,
  work: () => Promise<unknown>,
): Promise<{ before: number; most: number }> {
  const before = memoryOf(pid)
  let most = before
  const look = () => {
    most = Math.max(most, memoryOf(pid))
  }
  const watch = setInterval(look, 20)
  try {
    await work()
  } finally {
    clearInterval(watch)
  }
  look()
  return { before, most }
}

const attempt =
  <Result>(work: (path: string) => Result, otherwise: Result) =>
  (path: string): Result => {
    try {
      return work(path)
    } catch {
      return otherwise
    }
  }
const read = attempt((path) => readFileSync(path, 'utf8'), '')
const list = attempt((path) => readdirSync(path), [] as string[])
const link = attempt((path) => readlinkSync(path), '')
