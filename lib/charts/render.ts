import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { root } from '@/lib/settings'
import type { ChartInput } from './registry'
import type { Variant } from './types'

export type RenderJob = { input: ChartInput; variant: Variant }

const program = ['lib/cli/quick.mjs', 'lib/charts/render-child.tsx']

/** The SVGs of several charts, in the order asked, from one process. */
export async function renderChartSvgs(jobs: RenderJob[]): Promise<string[]> {
  const drawer = spawn(process.execPath, program, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    drawer.on('error', reject)
    drawer.on('close', resolve)
  })
  drawer.stdin.end(JSON.stringify(jobs))
  const [out, said, code] = await Promise.all([text(drawer.stdout), text(drawer.stderr), ended])
  if (code !== 0) throw new Error(`Drawing the charts failed: ${said.trim() || `exit code ${code}`}`)
  return z.array(z.string()).parse(JSON.parse(out))
}
