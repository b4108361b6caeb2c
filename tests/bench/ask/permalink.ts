import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withConnection } from '@/lib/db/databases'
import { askWell, Client, rate } from '../support/client'
import { debianTool, type Tool } from '../support/debian'
import { median } from '../support/measure'
import { openNginx } from './nginx'
import type { Section } from './section'
import type { Work } from './work'

const LIMIT = 0.9
const ROUNDS = 9

/** A permalink behind nginx, beside a file of the same size from the same nginx. */
export async function measurePermalink(work: Work): Promise<Section> {
  const title = 'A permalink behind nginx'
  const head = ['what', 'requests/s', 'of the file']
  const nginx = debianTool(work.folder, 'usr/sbin/nginx', '-v', ['nginx', 'nginx-common'])
  if (!nginx)
    return {
      title,
      head,
      rows: [],
      notes: ["Left out: Debian's nginx (nginx-light) is not installed and could not be had."],
    }
  const wrk = debianTool(work.folder, 'usr/bin/wrk', '-v', ['wrk', 'libluajit-5.1-2', 'libluajit-5.1-common'])
  const site = await work.site()
  const { rows } = await withConnection(work.databaseUrl, (client) =>
    client.query<{ id: string }>(
      `SELECT id FROM contract WHERE row_id IS NOT NULL ORDER BY signed_latest DESC, id LIMIT 1`,
    ),
  )
  const path = `/contracts/${rows[0]?.id}`
  const client = new Client()
  let body = ''
  await client.ask(site.address + path, {}, (text) => {
    body = text
  })
  const servers = await openNginx(nginx, work.folder, site.address)
  writeFileSync(join(work.folder, 'nginx', 'files', 'page.html'), body)
  const kept = `${servers.site}${path}`
  const file = `${servers.files}/page.html`
  for (let times = 0; times < 3; times++) await askWell(client, kept)
  const policy = (await askWell(client, kept)).headers['content-security-policy']
  const same = (await askWell(client, kept)).headers['content-security-policy'] === policy
  client.close()
  if (!same) throw new Error('nginx does not keep the page')
  work.log('A permalink behind nginx')
  const measured: Record<string, number[]> = { file: [], kept: [], site: [] }
  for (let round = 0; round < ROUNDS; round++) {
    measured['file']?.push(await perSecond(wrk, file, work.seconds))
    measured['kept']?.push(await perSecond(wrk, kept, work.seconds))
  }
  measured['site']?.push(await perSecond(wrk, site.address + path, work.seconds))
  const middle = (name: string) => median(measured[name] ?? [])
  const pairs = (measured['kept'] ?? []).map(
    (kept, round) => kept / (measured['file']?.[round] ?? Number.NaN),
  )
  const ratio = median(pairs)
  const share = `${(ratio * 100).toFixed(0)} % ${ratio >= LIMIT ? 'kept' : 'MISSED'} (≥ ${LIMIT * 100} %)`
  return {
    title,
    head,
    rows: [
      [`nginx, a file of ${(body.length / 1000).toFixed(0)} kB`, middle('file').toFixed(0), ''],
      ['nginx, the page kept', middle('kept').toFixed(0), share],
      ['the site itself', middle('site').toFixed(0), ''],
    ],
    notes: [
      `The configuration is the shipped one, lib/deploy/nginx.conf. Asked by ${wrk ? 'wrk over 8 connections' : "Node over 8 connections, which is slower than nginx: Debian's wrk could not be had, so the share says little"}, ${work.seconds} s each, ${ROUNDS} times turn by turn; the middle counts, of shares that of each turn.`,
    ],
    raw: measured,
  }
}

async function perSecond(wrk: Tool | null, address: string, seconds: number): Promise<number> {
  if (!wrk) return rate(address, 8, seconds)
  const { stdout } = spawnSync(wrk.path, ['-t', '1', '-c', '8', '-d', `${Math.ceil(seconds)}s`, address], {
    env: wrk.env,
    encoding: 'utf8',
  })
  const said = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]
  if (!said || /Non-2xx/.test(stdout)) throw new Error(`wrk: ${stdout}`)
  return Number(said)
}
