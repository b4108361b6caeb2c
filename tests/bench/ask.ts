import { loadavg } from 'node:os'
import { Command } from 'commander'
import { withConnection } from '@/lib/db/databases'
import { measureApi } from './ask/api'
import { Asker } from './ask/asker'
import { measureCurve } from './ask/curve'
import { measureFacets } from './ask/facets'
import { measureFile } from './ask/file'
import { measurePages } from './ask/pages'
import { measurePermalink } from './ask/permalink'
import { circumstances, saveReport } from './ask/report'
import { asText, type Section } from './ask/section'
import { openSite } from './ask/sites'
import { once, type Work } from './ask/work'
import { fillLedger } from './ledger'
import { openPlace, type Place } from './support/server'

const PARTS: Readonly<Record<string, (work: Work) => Promise<Section[]>>> = {
  pages: measurePages,
  facets: async (work) => [await measureFacets(work)],
  api: async (work) => [await measureApi(work)],
  file: async (work) => [await measureFile(work)],
  permalink: async (work) => [await measurePermalink(work)],
}

type Options = {
  rows: string
  ledger?: string
  rounds: string
  seconds: string
  only?: string
  curve?: string | true
  save?: boolean
  json?: boolean
}

/**
 * `npm run bench -- ask`: what readers ask of a ledger of a million contracts, beside bare SQL, a bare Next page, plain Node, psql and
 * nginx, turn by turn in one run.
 */
export async function bench(args: string[]): Promise<void> {
  const options = new Command('npm run bench -- ask')
    .option('--rows <count>', 'contracts of the ledger that is made to be asked', '1000000')
    .option('--ledger <url>', 'asks this one instead, as "npm run bench -- ledger" makes it')
    .option('--rounds <count>', 'how often each is measured', '60')
    .option('--seconds <count>', 'for how long requests are counted', '4')
    .option('--only <parts>', `some of ${Object.keys(PARTS).join(', ')}`)
    .option(
      '--curve [ledgers]',
      'asks ledgers of growing size instead: numbers of contracts, or addresses of ledgers that are there',
    )
    .option('--save', 'writes the report into tests/bench/results')
    .option('--json', 'prints what was measured as one JSON object')
    .parse(args, { from: 'user' })
    .opts<Options>()
  const log = (line: string) => console.error(line)
  const parts = (options.only ?? Object.keys(PARTS).join()).split(',')
  const unknown = parts.find((part) => !PARTS[part])
  if (unknown) throw new Error(`There is no part "${unknown}"; there are ${Object.keys(PARTS).join(', ')}.`)
  const loadBefore = loadavg()[0] ?? Number.NaN
  const place = await openPlace()
  if (options.curve) return drawCurve(options, place, loadBefore, log)
  const databaseUrl = options.ledger ?? (await place.make('asked'))
  if (!options.ledger) await fillLedger(databaseUrl, { rows: Number(options.rows), seed: 1 }, log)
  const { ledger, contracts } = await whatIsHeld(databaseUrl)
  const work: Work = {
    ...{ databaseUrl, folder: place.folder, log },
    ...{ rounds: Number(options.rounds), seconds: Number(options.seconds) },
    site: once(() => openSite(databaseUrl, log)),
    asker: once(() => Asker.start(databaseUrl)),
  }
  const sections: Section[] = []
  for (const part of parts) sections.push(...((await PARTS[part]?.(work)) ?? []))
  const command =
    `npm run bench -- ask ${args.map((arg) => (arg.includes('://') ? 'postgres://…' : arg)).join(' ')}`.trim()
  const about = { command, ledger, postgres: place.postgres, loadBefore }
  if (options.json) console.log(JSON.stringify(sections.map(({ title, raw }) => ({ title, raw }))))
  else console.log([...circumstances(about), ...sections.map(asText)].join('\n\n'))
  if (options.save)
    log(
      saveReport(
        `ask-${contracts}${options.only ? `-${parts.join('-')}` : ''}`,
        'What readers ask',
        about,
        sections,
      ),
    )
}

/** The same in ledgers of growing size. */
async function drawCurve(
  options: Options,
  place: Place,
  loadBefore: number,
  log: Work['log'],
): Promise<void> {
  const sizes = options.curve === true ? '10000,100000,1000000,3000000' : (options.curve ?? '')
  const open = sizes.split(',').map((size) => async () => {
    if (size.includes('://')) return { url: size, done: async () => {} }
    const url = await place.make(size)
    await fillLedger(url, { rows: Number(size), seed: 1 }, log)
    return { url, done: () => place.drop(size) }
  })
  const section = await measureCurve(open, Math.min(10, Number(options.rounds)), log)
  const command = `npm run bench -- ask --curve ${sizes.replaceAll(/\w+:\/\/[^,]*/g, 'postgres://…')}`
  const about = { command, ledger: 'of growing size', postgres: place.postgres, loadBefore }
  console.log([...circumstances(about), asText(section)].join('\n\n'))
  if (options.save) log(saveReport('ask-curve', 'What readers ask, as the ledger grows', about, [section]))
}

/** What a ledger holds, in a sentence. */
async function whatIsHeld(url: string): Promise<{ ledger: string; contracts: number }> {
  const { rows } = await withConnection(url, (client) =>
    client.query<{ contracts: number; partnerships: number; agencies: number; size: string }>(
      `SELECT (SELECT count(*)::int FROM contract) AS contracts, (SELECT count(*)::int FROM partnership) AS partnerships,
         (SELECT count(*)::int FROM agency) AS agencies, pg_size_pretty(pg_database_size(current_database())) AS size`,
    ),
  )
  const { contracts = 0, partnerships = 0, agencies = 0, size = '' } = rows[0] ?? {}
  const ledger = `${contracts} contracts, ${partnerships} partnerships, ${agencies} agencies, ${size}`
  return { ledger, contracts }
}
