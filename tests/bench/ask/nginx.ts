import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stopChild } from '@/lib/cli/child'
import { atEnd } from '@/lib/cli/ending'
import { freePort } from '@/lib/db/embedded'
import { root } from '@/lib/settings'
import type { Tool } from '../support/debian'
import { untilAnswering } from './sites'

export type Nginx = { site: string; files: string }

/** The configuration that we ship, with the three lines that everybody sets for himself. */
export function shippedConfiguration(cache: string, site: string, port: number): string {
  const shipped = readFileSync(join(root, 'lib', 'deploy', 'nginx.conf'), 'utf8')
  const lines = [
    ['/var/cache/nginx/blue-ledger', cache],
    ['server 127.0.0.1:3000;', `server ${new URL(site).host};`],
    ['listen 80;', `listen 127.0.0.1:${port};`],
  ] as const
  return lines.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`lib/deploy/nginx.conf does not say "${from}"`)
    return text.replace(from, to)
  }, shipped)
}

/** Starts nginx with the shipped configuration before the site, and beside it a server of the files in a folder. */
export async function openNginx(tool: Tool, folder: string, site: string): Promise<Nginx> {
  const place = join(folder, 'nginx')
  const files = join(place, 'files')
  mkdirSync(files, { recursive: true })
  const [port, filesPort] = [await freePort(), await freePort()]
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${place}/${name};`)
    .join(' ')
  writeFileSync(join(place, 'ledger.conf'), shippedConfiguration(join(place, 'cache'), site, port))
  writeFileSync(
    join(place, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; worker_processes auto; pid ${place}/pid; error_log ${place}/errors;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; ${temporary}
  types { text/html html; }
  include ${place}/ledger.conf;
  server { listen 127.0.0.1:${filesPort}; root ${files}; }
}
`,
  )
  const child = spawn(
    tool.path,
    ['-p', place, '-c', join(place, 'nginx.conf'), '-e', join(place, 'errors')],
    {
      env: tool.env,
      stdio: 'ignore',
    },
  )
  atEnd(() => stopChild(child))
  await untilAnswering(`http://127.0.0.1:${port}/icon.svg`, port)
  return { site: `http://127.0.0.1:${port}`, files: `http://127.0.0.1:${filesPort}` }
}
