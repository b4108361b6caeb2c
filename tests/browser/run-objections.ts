import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs `npm run objections -- …` in the ledger that the site under test shows (DATABASE_URL). */
export async function runObjections(...args: string[]): Promise<string> {
  const command = ['lib/cli/quick.mjs', 'lib/cli/objections.ts', '--by', 'Erin Editor', ...args]
  const { stdout } = await run(process.execPath, command)
  return stdout
}
