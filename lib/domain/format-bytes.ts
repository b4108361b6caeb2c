const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** A size as people say it, in steps of 1,024: `512 bytes`, `3.2 MB`, `32 GB`. */
export function formatBytes(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  if (bytes === 1) return '1 byte'
  const size = bytes / 1024 ** step
  const text = size >= 100 || Number.isInteger(size) ? Math.round(size).toString() : size.toFixed(1)
  return `${text.replace(/\.0$/, '')} ${units[step] ?? 'TB'}`
}
