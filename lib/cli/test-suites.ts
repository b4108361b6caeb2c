import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { findBrowser } from '@/lib/cli/browser'
import { showNode } from '@/lib/cli/child'
import { makeClient } from '@/lib/cli/make'
import { startTestSite } from '@/lib/cli/test-site'
import { settings } from '@/lib/settings'

/** How a suite went; lint, types and seeds are one check each. */
export interface Outcome {
  passed: number
  failed: number
}

type Suite = (args: string[]) => Promise<Outcome>

const log = (line: string) => console.log(line)
const single = (code: number): Outcome => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })

/** What npm test runs, in order. Each takes arguments for its own tool. */
export const suites: Record<string, Suite> = {
  lint: async (args) =>
    single(
      await showNode('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', ...args]),
    ),
  types: async (args) => {
    await showNode('node_modules/next/dist/bin/next', ['typegen'], { NEXT_TELEMETRY_DISABLED: '1' })
    return single(
      await showNode('node_modules/typescript/bin/tsc', ['--noEmit', '--incremental', 'false', ...args]),
    )
  },
  seeds: async () => single(await showNode('lib/cli/quick.mjs', ['lib/cli/seeds-check.ts'])),
  unit: (args) => vitest('unit', args),
  database: (args) => vitest('database', args),
  browser: async (args) => {
    const executable = await findBrowser(log)
    const { address, databaseUrl } = await startTestSite(log)
    const results = resultsFile('browser')
    const tool = ['test', '--config', 'tests/playwright.config.ts', '--reporter', 'list,json', ...args]
    const env = {
      SITE_URL: address,
      DATABASE_URL: databaseUrl,
      BROWSER_EXECUTABLE: executable,
      PLAYWRIGHT_JSON_OUTPUT_FILE: results,
    }
    const code = await showNode('node_modules/@playwright/test/cli.js', tool, env)
    const { stats, errors } = playwrightResults.parse(readJson(results))
    return settle(code, stats.expected + stats.flaky, stats.unexpected + errors.length)
  },
}

/** Makes what all suites need, then runs one. What a suite throws counts as one failure. */
export async function runSuite(name: string, args: string[]): Promise<Outcome> {
  try {
    await makeClient(log)
    const suite = suites[name]
    if (!suite) throw new Error(`There is no suite "${name}", only: ${Object.keys(suites).join(', ')}`)
    return await suite(args)
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  }
}

async function vitest(project: string, args: string[]): Promise<Outcome> {
  const results = resultsFile(project)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const tool = ['run', '--config', 'tests/vitest.config.ts', '--project', project, ...reporters, ...args]
  const code = await showNode('node_modules/vitest/vitest.mjs', tool)
  const { numPassedTests, numFailedTests, testResults } = vitestResults.parse(readJson(results))
  const unreadable = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return settle(code, numPassedTests, numFailedTests + unreadable.length)
}

/** A suite that failed without a failed test (an unhandled error, a setup), or that ran no test, has failed. */
function settle(code: number, passed: number, failed: number): Outcome {
  if (passed + failed === 0) console.error('This suite ran no test.')
  const silent = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: silent ? 1 : failed }
}

function resultsFile(suite: string): string {
  const file = join(settings.dataDir, 'test-results', `${suite}-${process.pid}.json`)
  mkdirSync(dirname(file), { recursive: true })
  return file
}

function readJson(file: string): unknown {
  const text = readFileSync(file, 'utf8')
  rmSync(file)
  return JSON.parse(text)
}

const vitestResults = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const playwrightResults = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
})
