/** Whether a path can be decoded and holds no character that PostgreSQL cannot store; no record has any other. */
export function isReadablePath(pathname: string): boolean {
  try {
    return !decodeURIComponent(pathname).includes('\0')
  } catch {
    return false
  }
}
