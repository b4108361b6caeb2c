import { loadavg } from 'node:os'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from '@playwright/test'
import { findBrowser } from '@/lib/cli/browser'
import { atEnd } from '@/lib/cli/ending'
import { scriptBytes } from '../browser/overheard'
import { circumstances, saveReport } from './ask/report'
import { asText, type Section } from './ask/section'
import { openSeedsSite, pageKinds, siteCommand } from './support/seeds-site'

/** The framework's own scripts, and what we allow ourselves on top: kB are 1,000 bytes, compressed. */
const FRAMEWORK = 135
const OURS = 10

/** `npm run bench -- script`: the script that each kind of page sends, before anybody acts and when a reader touches a chart. */
export async function bench(args: string[]): Promise<void> {
  const options = siteCommand('script')
    .parse(args, { from: 'user' })
    .opts<{ ledger?: string; save?: boolean }>()
  const log = (line: string) => console.error(line)
  const loadBefore = loadavg()[0] ?? Number.NaN
  const { address, databaseUrl, place } = await openSeedsSite(options.ledger, log)
  const browser = await chromium.launch({
    executablePath: await findBrowser(log),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
    ],
  })
  atEnd(() => browser.close())
  const rows: string[][] = []
  const raw: Record<string, unknown> = {}
  for (const [kind, path] of await pageKinds(databaseUrl)) {
    const sent = await scriptsOf(browser, address + path)
    raw[path] = sent
    const kB = (bytes: number) => (bytes / 1000).toFixed(1)
    const over = sent.before / 1000 - FRAMEWORK
    rows.push([
      kind,
      kB(sent.before),
      over <= OURS ? `${over.toFixed(1)} kept` : `${over.toFixed(1)} MISSED`,
      kB(sent.inline),
      sent.touched === null ? '' : kB(sent.touched - sent.before),
    ])
  }
  const section: Section = {
    title: 'Script that a page sends',
    head: [
      'page',
      'kB before anybody acts',
      `over ${FRAMEWORK} (≤ ${OURS})`,
      'kB within the page',
      'kB more for a touched chart',
    ],
    rows,
    notes: [
      'Files are compressed by gzip as they are sent, each by itself; what stands within the page (data for the framework) is compressed by itself too and belongs to the page, not to its files.',
    ],
    raw,
  }
  const about = {
    command: `npm run bench -- script`,
    ledger: 'what ships',
    postgres: place.postgres,
    loadBefore,
  }
  console.log([...circumstances(about), asText(section)].join('\n\n'))
  if (options.save) log(saveReport('script', 'Script by kind of page', about, [section]))
}

/** Bytes of script, compressed: sent at once, within the page, and in all when the first chart is touched (null where there is none). */
async function scriptsOf(browser: Browser, address: string) {
  const page = await browser.newPage()
  const response = await page.goto(address, { waitUntil: 'networkidle' })
  if (!response?.ok()) throw new Error(`${address} answered ${response?.status()}`)
  const before = await scriptBytes(page)
  const texts = await page.locator('script:not([src])').allTextContents()
  const inline = gzipSync(texts.join('')).length
  const chart = page.locator('figure svg[role="img"], figure svg').first()
  const hasChart = (await chart.count()) > 0
  if (hasChart) {
    await chart.hover({ force: true }).catch(() => {})
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(500)
  }
  const touched = hasChart ? await scriptBytes(page) : null
  await page.close()
  return { before, inline, touched }
}
