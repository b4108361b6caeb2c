import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runNode } from '@/lib/cli/child'
import { clientSources, fingerprint } from '@/lib/cli/fingerprint.mjs'
import { root } from '@/lib/settings'

export type Log = (line: string) => void

/** What the built site is made of. */
const sources = [
  ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'package-lock.json', 'tsconfig.json'],
  ...['next.config.ts', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts'],
]

/** Generates the Prisma client when the schema changed. */
export async function makeClient(log: Log): Promise<void> {
  const print = fingerprint(root, clientSources)
  await unlessDone(join(root, 'lib', 'db', 'generated', 'made-from'), print, async () => {
    log('Generating the database client')
    // Generating needs no schema engine, but Prisma would download one unless it is shown an existing file.
    const env = {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    }
    await runNode('node_modules/prisma/build/index.js', ['generate'], env)
  })
}

/** Builds the site for production when its sources changed. */
export async function makeBuild(log: Log): Promise<void> {
  const print = fingerprint(root, sources, ['lib/db/generated', 'lib/cli', 'lib/ingest'])
  await unlessDone(join(root, '.next', 'made-from'), print, async () => {
    log('Building the site, which takes about a minute')
    // TypeScript 7 keeps errors in it that were corrected since.
    rmSync(join(root, '.next', 'cache', '.tsbuildinfo'), { force: true })
    await runNode('node_modules/next/dist/bin/next', ['build'], {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    })
  })
}

/** Does `work` unless it was completed before for the same `print`, which is then kept in the file `mark`. */
async function unlessDone(mark: string, print: string, work: () => Promise<unknown>): Promise<void> {
  if (existsSync(mark) && readFileSync(mark, 'utf8') === print) return
  rmSync(mark, { force: true })
  await work()
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, print)
}
