import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '@/lib/cli/browser'
import { circumstances, saveReport } from './ask/report'
import { asText, type Section } from './ask/section'
import { openSeedsSite, pageKinds, siteCommand } from './support/seeds-site'

const PAGES = ['start', 'a company', 'contracts', 'a piece of evidence', 'a figure']
const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'speed-index',
  'total-blocking-time',
  'cumulative-layout-shift',
]
const LIMITS = { score: 99, other: 100, lcp: 1700, tbt: 150, cls: 0 }

type Report = {
  categories: Record<string, { score: number | null } | undefined>
  audits: Record<
    string,
    | {
        score: number | null
        title: string
        numericValue?: number
        scoreDisplayMode: string
        displayValue?: string
      }
    | undefined
  >
}

/** `npm run bench -- lighthouse`: Lighthouse as a phone over pages of five kinds. It is large and no part of the program: npx gets it. */
export async function bench(args: string[]): Promise<void> {
  const options = siteCommand('lighthouse')
    .option('--runs <count>', 'how often each page is looked at; the run in the middle counts', '3')
    .parse(args, { from: 'user' })
    .opts<{ ledger?: string; save?: boolean; runs: string }>()
  const log = (line: string) => console.error(line)
  const loadBefore = loadavg()[0] ?? Number.NaN
  const { address, databaseUrl, place } = await openSeedsSite(options.ledger, log)
  const browser = await findBrowser(log)
  const rows: string[][] = []
  const notes: string[] = []
  const raw: Record<string, Record<string, number>[]> = {}
  for (const [kind, path] of (await pageKinds(databaseUrl)).filter(([name]) => PAGES.includes(name))) {
    log(`Lighthouse looks at ${path}`)
    const reports: Report[] = []
    for (let run = 0; run < Number(options.runs); run++) {
      const report = await lookAgain(address + path, browser, join(place.folder, 'lighthouse.json'))
      if (typeof report === 'string') notes.push(`${kind}: ${report}`)
      else reports.push(report)
    }
    raw[path] = reports.map(numbersOf)
    reports.sort((a, b) => score(a, 'performance') - score(b, 'performance'))
    const report = reports[Math.floor(reports.length / 2)]
    if (!report) continue
    rows.push([kind, ...cellsOf(report)])
    const faults = faultsOf(report)
    if (faults) notes.push(`${kind}: ${faults}`)
  }
  const section: Section = {
    title: 'Lighthouse 12.8, as a phone',
    head: [
      'page',
      'performance ≥ 99',
      'accessibility',
      'best practices',
      'SEO',
      'largest paint ≤ 1.7 s',
      'blocking ≤ 150 ms',
      'shift 0',
    ],
    rows,
    notes: ['Over plain HTTP without nginx, with its simulated slow phone and network.', ...notes],
    raw,
  }
  const about = {
    command: 'npm run bench -- lighthouse',
    ledger: options.ledger ? 'another' : 'what ships',
    postgres: place.postgres,
    loadBefore,
  }
  console.log([...circumstances(about), asText(section)].join('\n\n'))
  if (options.save) log(saveReport('lighthouse', 'Lighthouse', about, [section]))
}

const score = ({ categories }: Report, name: string) => Math.round((categories[name]?.score ?? 0) * 100)

/** Scores of 100, times in ms, as each run found them. */
const numbersOf = (report: Report) => ({
  ...Object.fromEntries(Object.keys(report.categories).map((name) => [name, score(report, name)])),
  ...Object.fromEntries(
    METRICS.map((name) => [name, Math.round((report.audits[name]?.numericValue ?? 0) * 1000) / 1000]),
  ),
})

function cellsOf(report: Report): string[] {
  const value = (name: string) => report.audits[name]?.numericValue ?? Number.NaN
  const mark = (text: string, kept: boolean) => (kept ? text : `${text} MISSED`)
  const lcp = value('largest-contentful-paint')
  const tbt = value('total-blocking-time')
  const cls = value('cumulative-layout-shift')
  return [
    mark(`${score(report, 'performance')}`, score(report, 'performance') >= LIMITS.score),
    ...['accessibility', 'best-practices', 'seo'].map((name) =>
      mark(`${score(report, name)}`, score(report, name) >= LIMITS.other),
    ),
    mark(`${(lcp / 1000).toFixed(2)} s`, lcp <= LIMITS.lcp),
    mark(`${tbt.toFixed(0)} ms`, tbt <= LIMITS.tbt),
    mark(cls.toFixed(3), cls <= LIMITS.cls),
  ]
}

/** What Lighthouse finds wanting, as it calls it. */
const faultsOf = ({ audits }: Report) =>
  Object.values(audits)
    .filter(
      (audit) =>
        audit && audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative',
    )
    .map((audit) => `${audit?.title}${audit?.displayValue ? ` (${audit.displayValue})` : ''}`)
    .join('; ')

/** A busy machine now and then makes Lighthouse give up: it looks three times, then says why it could not. */
async function lookAgain(address: string, browser: string, output: string): Promise<Report | string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await look(address, browser, output)
    } catch (error) {
      if (attempt === 3) return error instanceof Error ? error.message : String(error)
    }
  }
}

async function look(address: string, browser: string, output: string): Promise<Report> {
  const flags = '--headless=new --disable-gpu --disable-background-networking --no-first-run'
  const root = process.getuid?.() === 0 ? ' --no-sandbox' : ''
  const npx = spawn(
    'npx',
    [
      '--yes',
      'lighthouse@12.8',
      address,
      '--quiet',
      '--output=json',
      `--output-path=${output}`,
      `--chrome-flags=${flags}${root}`,
    ],
    { env: { ...process.env, CHROME_PATH: browser }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  npx.stderr.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(npx, 'close')
  if (code !== 0)
    throw new Error(
      `Lighthouse could not look at ${address}: ${said.trim() || 'it ended without a word'}. It needs a browser, and the package lighthouse 12.8, which npx gets from a package registry; where none can be reached, run this on a machine that can.`,
    )
  return JSON.parse(readFileSync(output, 'utf8')) as Report
}
