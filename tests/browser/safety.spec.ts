import { type APIRequestContext, expect, test } from '@playwright/test'
import { pageKinds } from './page-kinds'

const required = {
  'strict-transport-security': /max-age=\d{7,}/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^strict-origin-when-cross-origin$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'x-frame-options': /^DENY$/,
}

const lists = [
  '/partnerships',
  '/contracts',
  '/agencies',
  '/companies',
  '/evidence',
  '/search',
  '/commitments',
]

/** Written so that they break what is careless with types, lengths, encodings, quotes or markup. */
const hostile = [
  'q=%27%3B%20DROP%20TABLE%20company%3B--',
  'q=%00&company=%00&after=%00&state=%00',
  'q=%F0%28%8C%28',
  'q=%',
  `q=${'a'.repeat(6000)}`,
  'q=%26%7C%21%28%29%3A%2A%3C%2D%3E%25_%5C',
  'sort=__proto__&kind=constructor&state=toString&level=hasOwnProperty',
  'q[]=1&sort[a]=b&q[__proto__][x]=1',
  'from=99999999999999999999&to=-1',
  'from=NaN&to=2e9&year=0x7E4',
  'after=WyJhbW91bnQiLCJ4IiwieCJd&before=e30%3D',
  'after=bm90IGpzb24&sort=-amount',
  Array.from({ length: 300 }, (_, number) => `company=c${number}`).join('&'),
  'company=ring&company=ring&company[]=&only=yes&agency-type=%3Cscript%3E',
]

/** Opening tags of a page, without what scripts contain. */
const tagsOf = (html: string) =>
  html.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1').match(/<[a-z][^>]*>/g)

const nonceOf = (policy: string | undefined) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1]

/** The status of an address and the address, so that a wrong one is seen in what failed. */
async function statusOf(request: APIRequestContext, address: string) {
  return `${(await request.get(address, { maxRedirects: 0 })).status()} ${address.slice(0, 120)}`
}

test('Pages, downloads, files and refusals carry the security headers, and name no framework', async ({
  request,
}) => {
  const page = await (await request.get('/')).text()
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(page)?.[1] ?? 'no script'
  const addresses = [
    '/',
    script,
    '/charts/ring-partnerships/rows.csv',
    '/robots.txt',
    '/companies/no-such',
    '/sitemap.xml',
  ]
  for (const address of addresses) {
    const headers = (await request.get(address)).headers()
    for (const [name, value] of Object.entries(required))
      expect.soft(headers[name], `${name} of ${address}`).toMatch(value)
    expect.soft(headers['x-powered-by'], address).toBeUndefined()
    expect.soft(headers['server'], address).toBeUndefined()
  }
})

test('The headers of a page and the first of its text fit into one packet', async ({ request }) => {
  for (const address of pageKinds) {
    const headers = (await request.get(address)).headersArray()
    const bytes = headers.reduce((sum, { name, value }) => sum + name.length + value.length + 4, 0)
    expect(headers.length).toBeGreaterThan(10)
    // 1,460 are a packet's; nginx adds its own, and sends headers that are longer by themselves.
    expect.soft(bytes, address).toBeLessThan(1200)
  }
})

test('The policy lets only scripts run that carry the nonce of their response', async ({ request }) => {
  const nonces = new Set<string | undefined>()
  for (const address of ['/', '/', '/evidence/q-p9710v2yz2qxp', '/companies/no-such']) {
    const response = await request.get(address)
    const policy = response.headers()['content-security-policy']
    expect(policy).not.toContain('unsafe')
    for (const rule of [
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(rule)
    const nonce = nonceOf(policy)
    nonces.add(nonce)
    // A block of data runs nothing, so it needs no nonce.
    const scripts = (tagsOf(await response.text()) ?? []).filter(
      (tag) => tag.startsWith('<script') && tag !== '<script type="application/ld+json">',
    )
    expect(scripts.length).toBeGreaterThan(3)
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
  }
  expect(nonces.size).toBe(4)
})

test('No page has a style attribute, a handler or a script address of its own', async ({ request }) => {
  const forbidden = /\s(?:style|on[a-z]+)\s*=\s*["']|(?:href|src|action)\s*=\s*["']\s*(?:javascript|data):/i
  for (const address of pageKinds) {
    const tags = tagsOf(await (await request.get(address)).text()) ?? []
    expect(tags.length).toBeGreaterThan(50)
    expect
      .soft(
        tags.filter((tag) => forbidden.test(tag)),
        address,
      )
      .toEqual([])
  }
})

test('What is not there is not found, whatever its kind', async ({ request }) => {
  const wrong = [
    '/companies/no-such',
    '/agencies/no-such',
    '/partnerships/p-0000000000000',
    '/partnerships/none',
    '/contracts/k-0000000000000',
    '/contracts/%27',
    '/evidence/q-0000000000000',
    '/evidence/r-0000000000000',
    '/evidence/ref-0000000000000',
    '/evidence/%3Cscript%3E',
    '/sources/no-such',
    '/figures/no-such',
    '/charts/no-such',
    '/charts/no-such/rows.csv',
    '/charts/no-such/chart.svg',
    '/campaigns/no-such',
    '/organizations/no-such',
    '/people/no-such',
    '/withdrawn/company/no-such',
    '/withdrawn/no-such/no-such',
    '/data/no-such',
    '/data/runs/no-such',
    '/data/runs/%27',
    '/data/runs/run-0000000000000/refused/1',
    '/data/runs/run-0000000000000/refused.csv',
    '/no-such',
    '/companies/MICROSOFT',
    '/companies/microsoft/no-such',
    '/companies/__proto__',
    `/companies/${'a'.repeat(2000)}`,
  ]
  const statuses = await Promise.all(wrong.map((address) => statusOf(request, address)))
  expect(statuses.filter((status) => !status.startsWith('404'))).toEqual([])
})

test('Addresses that cannot be decoded are refused', async ({ request }) => {
  for (const address of ['/companies/%E0%A4%A', '/evidence/%00', '/agencies/a%00b', '/search/%'])
    expect(await statusOf(request, address)).toMatch(/^4/)
})

for (const list of lists) {
  test(`No parameter breaks ${list}`, async ({ request }) => {
    for (const query of hostile) expect.soft(await statusOf(request, `${list}?${query}`)).toMatch(/^200|^400/)
  })
}

test('What a reader types is shown as words', async ({ request }) => {
  const typed = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  for (const list of lists) {
    const html = await (await request.get(`${list}?${new URLSearchParams({ q: typed, sort: typed })}`)).text()
    expect.soft(html, list).not.toContain('<img src=x')
    expect.soft(html, list).not.toContain('<script>alert')
  }
})
