import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { getuid } from 'node:process'
import { postgresPrograms, type SystemUser } from '@/lib/db/embedded-binaries'
import { root, settings } from '@/lib/settings'

/** Where an embedded PostgreSQL lives and who runs it. */
export interface Home {
  /** Holds the cluster and the server's log; belongs to `user`. */
  folder: string
  /** The folder of postgres, initdb and pg_ctl. */
  programs: string
  /** Only as root, since PostgreSQL refuses to run as root. */
  user: SystemUser | undefined
}

/** Finds, or makes, the place of the embedded PostgreSQL called `name`, in a folder that others can enter when we are root. */
export function prepareHome(name: string, within: string = settings.dataDir): Home {
  if (getuid?.() !== 0) {
    const folder = join(within, name)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return { folder, programs: postgresPrograms(settings.dataDir, undefined), user: undefined }
  }

  const user = unprivilegedUser()
  const outside = outsideOf(within)
  const places = [join(within, name), join(outside, name)]
  const used = places.filter((place) => existsSync(join(place, 'cluster')))
  const folder = [...used, ...places].find((place) => canLiveIn(place, user))
  if (!folder)
    throw new Error(
      `PostgreSQL, which refuses to run as root, finds no place for its data: it tried ${places.join(' and ')}.`,
    )
  return { folder, programs: postgresPrograms(outsideOf(root), user), user }
}

/** Where things of `folder` lie when only root can enter it. */
function outsideOf(folder: string): string {
  return join('/var/lib/blue-ledger', createHash('sha256').update(folder).digest('hex').slice(0, 12))
}

/** Debian's user of PostgreSQL, macOS's, else nobody, which every Unix has. */
function unprivilegedUser(): SystemUser {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and this machine has no user "postgres" or "nobody". Start as an ordinary user.',
  )
}

/** Makes `folder` the user's own, unless something above it keeps the user out. */
function canLiveIn(folder: string, user: SystemUser): boolean {
  try {
    const made = mkdirSync(folder, { recursive: true, mode: 0o755 })
    chownSync(folder, user.uid, user.gid)
    try {
      execFileSync('test', ['-w', folder], { ...user, cwd: '/', stdio: 'ignore' })
      return true
    } catch {
      if (made) rmdirSync(folder)
      return false
    }
  } catch {
    return false
  }
}
