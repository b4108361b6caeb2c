import { execFileSync } from 'node:child_process'
import { root } from '@/lib/settings'

/**
 * The name of whoever decides: what --by says, else git’s user.name.
 * @throws Error that says what to write, where neither is known
 */
export function whoDecides(by: string | undefined): string {
  if (by?.trim()) return by.trim()
  try {
    const name = execFileSync('git', ['config', 'user.name'], { cwd: root, encoding: 'utf8' }).trim()
    if (name) return name
  } catch {
    // Without git, or without a name in it, the person says who it is.
  }
  throw new Error('Say who judges: --by "Your Name"')
}
