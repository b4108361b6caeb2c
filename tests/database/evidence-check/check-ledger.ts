import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withConnection } from '@/lib/db/databases'
import type { PrismaClient } from '@/lib/db/generated/client'
import { evidenceCheck } from '@/lib/evidence/check/command'
import type { CheckReport } from '@/lib/evidence/check/report'
import type { WebManner } from '@/lib/evidence/check/web-reader'
import { cleanEnv, type ImportCommand, watch } from '../../fixtures/import-command'
import { type LocalWeb, localManner, openLocalWeb } from '../../fixtures/local-web'
import { openSmallLedger } from '../evidence-pages/open-small-ledger'
import { collageText, copyText } from '../evidence-pages/small-ledger-documents'
import { ids } from '../evidence-pages/small-ledger-ids'

/** The small ledger with its files and a web server on which its copied article stands. */
export type CheckLedger = {
  url: string
  owner: PrismaClient
  web: LocalWeb
  seedsDir: string
  /** Writes the file of a source. */
  file: (slug: string, text: string | Uint8Array) => void
  /** Puts a text on the web as a page with a menu. */
  page: (path: string, text: string) => void
  /** Says where the copied article is to be read; nowhere for null. */
  at: (address: string | null) => Promise<unknown>
  /** Everything as it was first: texts, address, no checks. */
  reset: () => Promise<void>
  run: (words: string[], manner?: Partial<WebManner>) => Promise<Ran>
  /** Starts the command as it is shipped, with --live. */
  shipped: (words: string[]) => ImportCommand
  /** Does something while no check of this quote can be recorded. */
  refusing: (evidenceId: string, work: () => Promise<unknown>) => Promise<void>
  close: () => Promise<void>
}

/** How a command ended, and what it said. */
export type Ran = { code: number; out: string; log: string; report: () => CheckReport }

export async function openCheckLedger(): Promise<CheckLedger> {
  const [database, web] = [await openSmallLedger(), await openLocalWeb()]
  const seedsDir = mkdtempSync(join(tmpdir(), 'checked-seeds-'))
  mkdirSync(join(seedsDir, 'articles'))
  const file: CheckLedger['file'] = (slug, text) =>
    writeFileSync(join(seedsDir, 'articles', `${slug}.txt`), text)
  const page: CheckLedger['page'] = (path, text) => web.pages.set(path, asPage(text))
  const at: CheckLedger['at'] = (address) =>
    database.owner.source.update({ where: { id: ids.copy }, data: { url: address } })
  const reset = async () => {
    file('fx-copy', copyText)
    file('fx-collage', collageText)
    web.pages.clear()
    web.asked.length = 0
    page('/article', copyText)
    await at(`${web.origin}/article`)
    await database.owner.evidenceCheck.deleteMany()
  }
  const run: CheckLedger['run'] = async (words, manner = {}) => {
    const [out, log]: string[][] = [[], []]
    const code = await evidenceCheck(words, {
      seedsDir,
      inLedger: (work) => withConnection(database.url, work),
      manner: localManner(manner),
      print: (text) => out?.push(text),
      log: (line) => log?.push(line),
    })
    const said = out?.join('\n') ?? ''
    return { code, out: said, log: log?.join('\n') ?? '', report: () => JSON.parse(said) as CheckReport }
  }
  const shipped: CheckLedger['shipped'] = (words) =>
    watch(
      spawn(process.execPath, ['lib/cli/quick.mjs', 'lib/cli/evidence-check.ts', ...words], {
        env: cleanEnv({ DATABASE_URL: database.url, SEEDS_DIR: seedsDir, npm_config_live: 'true' }),
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    )
  const refusing: CheckLedger['refusing'] = async (evidenceId, work) => {
    const sql = (text: string) => withConnection(database.url, (db) => db.query(text))
    await sql(
      `CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF NEW.evidence_id = '${evidenceId}' THEN RAISE 'no'; END IF; RETURN NEW; END $$;
       CREATE TRIGGER refuse_one BEFORE INSERT ON evidence_check FOR EACH ROW EXECUTE FUNCTION refuse_one()`,
    )
    await work()
    await sql('DROP TRIGGER refuse_one ON evidence_check; DROP FUNCTION refuse_one()')
  }
  const close = async () => {
    rmSync(seedsDir, { recursive: true })
    await web.close()
    await database.close()
  }
  return {
    ...{ url: database.url, owner: database.owner, web, seedsDir, file, page, at, reset },
    ...{ run, shipped, refusing, close },
  }
}

function asPage(text: string): string {
  const paragraphs = text
    .split('\n\n')
    .map((one) => `<p>${one.replaceAll('&', '&amp;').replace(/ (?=\w+ \w+$)/, '\n\t')}</p>`)
  return `<!doctype html><html><head><title>The copy</title><script>let a = "<p>no</p>"</script></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article>${paragraphs.join('\n')}</article></body></html>`
}
