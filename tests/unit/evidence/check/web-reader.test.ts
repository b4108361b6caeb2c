import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publicNetwork } from '@/lib/evidence/check/network-policy'
import { readPage } from '@/lib/evidence/check/read-document'
import { type WebManner, WebReader } from '@/lib/evidence/check/web-reader'
import {
  impatient,
  type LocalWeb,
  localManner,
  onlyLocal,
  openLocalWeb,
  redirect,
} from '@/tests/fixtures/local-web'

let web: LocalWeb
beforeAll(async () => {
  web = await openLocalWeb()
})
afterAll(() => web.close())
beforeEach(() => {
  web.pages.clear()
  web.asked.length = 0
  web.pages.set('/a', '<p>Words of a page.</p>')
})

const read = (path: string, manner: Partial<WebManner> = {}) =>
  readPage(new WebReader(localManner(manner)), path.startsWith('/') ? `${web.origin}${path}` : path)

const paths = () => web.asked.map(({ path }) => path)

describe('Reading a page', () => {
  it('asks for robots.txt first, says who asks, and gives the text', async () => {
    const reading = await read('/a', { contact: 'https://ledger.example.org/evidence/health' })
    expect(reading).toMatchObject({ status: 200, reached: `${web.origin}/a`, whole: false })
    expect(reading.text?.words).toBe('Words of a page.')
    expect(paths()).toEqual(['/robots.txt', '/a'])
    expect(web.asked[1]?.agent).toBe(
      'BlueLedger/1.0 (checks quotes; +https://ledger.example.org/evidence/health)',
    )
  })

  it.each([
    [404, 'gone', 'answered 404'],
    [410, 'gone', 'answered 410'],
    [403, 'unreachable', 'answered 403'],
    [429, 'unreachable', 'answered 429'],
    [503, 'unreachable', 'answered 503'],
    [204, 'unreachable', 'answered 204'],
  ])('takes status %i for %s', async (status, state, reason) => {
    web.pages.set('/a', (response) => response.writeHead(status).end(status === 204 ? undefined : 'No.'))
    expect(await read('/a')).toMatchObject({
      text: null,
      state,
      status,
      reason: expect.stringContaining(reason),
    })
  })

  it('follows redirects and says where they led', async () => {
    web.pages.set('/old', redirect('/older', 302)).set('/older', redirect(`${web.origin}/a`, 308))
    expect(await read('/old')).toMatchObject({ status: 200, reached: `${web.origin}/a` })
  })

  it('gives up on redirects in a circle, on too many, and on one that leads nowhere', async () => {
    web.pages
      .set('/x', redirect('/y'))
      .set('/y', redirect('/x#z'))
      .set('/bad', redirect('mailto:a@example.org'))
    for (let hop = 0; hop < 12; hop++) web.pages.set(`/hop${hop}`, redirect(`/hop${hop + 1}`))
    expect(await read('/x')).toMatchObject({ state: 'unreachable', reason: 'it redirects in a circle' })
    expect(await read('/hop0')).toMatchObject({
      state: 'unreachable',
      reason: 'it redirects more than 8 times',
    })
    expect(await read('/bad')).toMatchObject({
      state: 'unreachable',
      reason: expect.stringContaining('none of the web'),
    })
  })

  it('never asks a private address, whether it is given, redirected to, or behind a name', async () => {
    const refused = { state: 'unreachable', reason: 'it leads to an address that is not public' }
    for (const to of [
      `http://127.0.0.2:${web.port}/a`,
      'http://169.254.169.254/latest/',
      `http://[::1]:${web.port}/a`,
    ]) {
      web.pages.set('/away', redirect(to))
      expect(await read('/away'), to).toMatchObject({ ...refused, reached: to })
    }
    const policy = { ...publicNetwork, allowsPort: () => true }
    web.asked.length = 0
    expect(await read('/a', { policy })).toMatchObject(refused)
    expect(await read(`http://localhost:${web.port}/a`, { policy })).toMatchObject(refused)
    const inside = onlyLocal({ 'inside.example': ['127.0.0.1', '10.0.0.1'] })
    expect(await read(`http://inside.example:${web.port}/a`, { policy: inside })).toMatchObject(refused)
    expect(web.asked).toEqual([])
  })

  it('connects to the address that was checked, whatever the name means a moment later', async () => {
    const given = [['127.0.0.1'], ['127.0.0.1'], ['10.0.0.1']]
    const policy = {
      ...onlyLocal(),
      resolve: async () => (given.shift() ?? []).map((address) => ({ address, family: 4 as const })),
    }
    const reading = await read(`http://rebinding.example:${web.port}/a`, { policy })
    expect(reading.text?.words).toBe('Words of a page.')
    expect(given).toEqual([['10.0.0.1']])
  })

  it('waits no longer than its limit for the head, for the body, and for a name', async () => {
    const reason = expect.stringContaining('no whole answer within 0.4 seconds')
    web.pages
      .set('/hangs', () => {})
      .set('/drips', (response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' }).write('<p>one')
      })
    expect(await read('/hangs', impatient)).toMatchObject({ state: 'unreachable', reason })
    expect(await read('/drips', impatient)).toMatchObject({ state: 'unreachable', reason })
    const policy = { ...onlyLocal(), resolve: () => new Promise<never>(() => {}) }
    expect(await read('http://slow.example/', { ...impatient, policy })).toMatchObject({
      state: 'unreachable',
      reason,
    })
  })

  it('stops at its size limit, also where the bytes come packed', async () => {
    web.pages.set('/endless', (response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' })
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      }
      response.on('drain', more)
      more()
    })
    web.pages.set('/bomb', (response) => {
      response
        .writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' })
        .end(gzipSync('x'.repeat(1_000_000)))
    })
    web.pages.set('/packed', (response) => {
      response
        .writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' })
        .end(gzipSync('<p>Words that were packed.</p>'))
    })
    const tooLong = { state: 'unreachable', reason: 'it is longer than 0.05 MB' }
    expect(await read('/endless')).toMatchObject(tooLong)
    expect(await read('/bomb')).toMatchObject(tooLong)
    expect((await read('/packed')).text?.words).toBe('Words that were packed.')
  })

  it('says why where there is no text', async () => {
    const answers: Record<string, [string, string]> = {
      '/pdf': ['application/pdf', '%PDF-1.7'],
      '/empty': ['text/html', '<script>draw()</script>'],
    }
    for (const [path, [type, body]] of Object.entries(answers))
      web.pages.set(path, (response) => response.writeHead(200, { 'Content-Type': type }).end(body))
    web.pages.set('/torn', (response) => response.destroy())
    expect(await read('/pdf')).toMatchObject({
      state: 'unreachable',
      reason: 'it is no text (application/pdf)',
    })
    expect(await read('/empty')).toMatchObject({
      state: 'unreachable',
      reason: expect.stringContaining('no text'),
    })
    expect(await read('/torn')).toMatchObject({ state: 'unreachable', reason: 'the connection broke' })
    expect(await read('http://127.0.0.1:1/')).toMatchObject({
      reason: expect.stringContaining('was refused'),
    })
    expect(await read('http://no.example/')).toMatchObject({ reason: expect.stringContaining('no address') })
  })

  it('reads a page whose encoding is misnamed', async () => {
    web.pages.set('/latin', (response) =>
      response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(Buffer.from('<p>caf\xe9 \x93a\x94', 'latin1')),
    )
    expect((await read('/latin')).text?.words).toBe('café “a”')
  })
})

describe('robots.txt', () => {
  const rules = (text: string, status = 200) =>
    web.pages.set('/robots.txt', (response) =>
      response.writeHead(status, { 'Content-Type': 'text/plain' }).end(text),
    )

  it.each([
    ['User-agent: *\nDisallow: /a', false],
    ['User-agent: BlueLedger\nDisallow: /', false],
    ['User-agent: *\nDisallow: /\n\nUser-agent: blueledger\nAllow: /', true],
    ['User-agent: *\nDisallow: /b', true],
    ['', true],
  ])('is honoured: %j', async (text, allowed) => {
    rules(text)
    const reading = await read('/a')
    expect(reading.text !== null).toBe(allowed)
    expect(paths()).toEqual(allowed ? ['/robots.txt', '/a'] : ['/robots.txt'])
    if (!allowed)
      expect(reading).toMatchObject({ state: 'unreachable', reason: 'robots.txt does not allow it' })
  })

  it('is honoured at each hop', async () => {
    rules('User-agent: *\nDisallow: /a')
    web.pages.set('/old', redirect('/a'))
    expect(await read('/old')).toMatchObject({
      reason: 'robots.txt does not allow it',
      reached: `${web.origin}/a`,
    })
    expect(paths()).toEqual(['/robots.txt', '/old'])
  })

  it('forbids everything where it cannot be read, and nothing where there is none', async () => {
    rules('broken', 500)
    expect(await read('/a')).toMatchObject({
      state: 'unreachable',
      reason: expect.stringMatching(/robots\.txt.*500/),
    })
    rules('none', 403)
    expect((await read('/a')).text).not.toBeNull()
  })

  it('is read once a site, one request at a time, with a pause between', async () => {
    web.pages.set('/b', '<p>More.</p>')
    const reader = new WebReader(localManner({ pause: 60 }))
    await Promise.all([readPage(reader, `${web.origin}/a`), readPage(reader, `${web.origin}/b`)])
    expect(paths()).toEqual(['/robots.txt', '/a', '/b'])
    const times = web.asked.map(({ at }) => at)
    for (const [index, time] of times.slice(1).entries())
      expect(time - (times[index] ?? 0)).toBeGreaterThanOrEqual(55)
  })
})
