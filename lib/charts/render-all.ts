import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { ownerClient } from '@/lib/db/client'
import type { PrismaClient } from '@/lib/db/generated/client'
import { root } from '@/lib/settings'
import { chartInputs } from './chart-data'
import { type ChartInput, chartFacts } from './registry'
import { type RenderJob, renderChartSvgs } from './render'
import { variants } from './types'

type Options = { databaseUrl: string; log: (line: string) => void; today?: Date }

/**
 * Draws the charts of the ledger's newest version and stores them; does nothing where the stored ones are of that version and were
 * drawn by these same files. A chart whose data did not change is not drawn again.
 */
export async function renderCharts({ databaseUrl, log, today = new Date() }: Options): Promise<void> {
  const db = ownerClient(databaseUrl)
  try {
    const newest = await db.ledgerVersion.findFirst({
      orderBy: { version: 'desc' },
      select: { version: true },
    })
    if (!newest) return
    const definitionHash = await hashOfDefinitions()
    const current = { ledgerVersion: newest.version, definitionHash }
    const stale = await db.renderedChart.count({ where: { NOT: current } })
    if (stale === 0 && (await db.renderedChart.count()) > 0) return
    const inputs = await chartInputs(db, today)
    const drawn = await store(db, inputs, current)
    log(`Charts: ${inputs.length} up to date, ${drawn} drawn anew`)
  } finally {
    await db.$disconnect()
  }
}

type Current = { ledgerVersion: number; definitionHash: string }

async function store(db: PrismaClient, inputs: ChartInput[], current: Current): Promise<number> {
  const stored = await db.renderedChart.findMany({
    select: { slug: true, variant: true, data: true, definitionHash: true },
  })
  const unchanged = (job: RenderJob) =>
    stored.some(
      (chart) =>
        chart.slug === job.input.slug &&
        chart.variant === job.variant &&
        chart.definitionHash === current.definitionHash &&
        isDeepStrictEqual(chart.data, job.input.data),
    )
  const jobs = inputs
    .flatMap((input) => variants.map((variant) => ({ input, variant })))
    .filter((job) => !unchanged(job))
  const svgs = jobs.length > 0 ? await renderChartSvgs(jobs) : []
  const changes = jobs.map((job, index) => {
    const { input, variant } = job
    const { title } = chartFacts(input).head
    const record = { ...current, title, svg: svgs[index] ?? '', data: input.data, renderedAt: new Date() }
    return db.renderedChart.upsert({
      where: { slug_variant: { slug: input.slug, variant } },
      create: { slug: input.slug, variant, ...record },
      update: record,
    })
  })
  await db.$transaction([
    db.renderedChart.deleteMany({ where: { slug: { notIn: inputs.map((input) => input.slug) } } }),
    ...changes,
    db.renderedChart.updateMany({ data: current }),
  ])
  return new Set(jobs.map((job) => job.input.slug)).size
}

/** Changes with any file that has a say in how a chart looks or what it counts. */
async function hashOfDefinitions(): Promise<string> {
  const folder = join(root, 'lib/charts')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(file.slice(folder.length)).update(await readFile(file))
  return hash.digest('hex')
}
