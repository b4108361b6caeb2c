import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A program that can be run, and the environment it wants. */
export type Tool = { path: string; env: NodeJS.ProcessEnv }

/**
 * A program of Debian's: the one that is installed, else taken out of its packages into a folder, without installing anything.
 * Null where neither can be had.
 * @param path where its package puts it, for example `usr/sbin/nginx`
 * @param probe an argument with which it ends at once
 */
export function debianTool(
  folder: string,
  path: string,
  probe: string,
  packages: readonly string[],
): Tool | null {
  const installed = { path: `/${path}`, env: process.env }
  if (runs(installed, probe)) return installed
  const place = join(folder, 'debian', packages.join('-'))
  mkdirSync(place, { recursive: true })
  if (spawnSync('apt-get', ['download', ...packages], { cwd: place, stdio: 'ignore' }).status !== 0)
    return null
  for (const file of readdirSync(place).filter((name) => name.endsWith('.deb')))
    spawnSync('dpkg-deb', ['-x', file, '.'], { cwd: place, stdio: 'ignore' })
  const libraries = join(place, 'usr', 'lib')
  const folders = existsSync(libraries) ? readdirSync(libraries).map((name) => join(libraries, name)) : []
  const tool = {
    path: join(place, path),
    env: { ...process.env, LD_LIBRARY_PATH: [libraries, ...folders].join(':') },
  }
  return runs(tool, probe) ? tool : null
}

const runs = ({ path, env }: Tool, probe: string) =>
  existsSync(path) &&
  spawnSync(path, [probe], { env, stdio: 'ignore' }).error === undefined &&
  works(path, env, probe)

/** A program whose libraries are missing starts and ends with 127. */
const works = (path: string, env: NodeJS.ProcessEnv, probe: string) =>
  spawnSync(path, [probe], { env, stdio: 'ignore' }).status !== 127
