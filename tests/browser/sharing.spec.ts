import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { settings } from '@/lib/settings'
import { listen } from './overheard'

const quote = '/evidence/q-p9710v2yz2qxp'
const shared = [
  quote,
  '/evidence/r-er0nvyqm1fwga',
  '/evidence/ref-gbm66g407b9jz',
  '/figures/ring-partner-agencies',
  '/charts/dhs-obligations',
  '/companies/microsoft',
  '/agencies/seattle-police-department-wa',
  '/partnerships/p-kb1zhbqg0pe50',
  '/contracts/k-5afbzc3acbw5r',
]

/** What must be said of each kind of thing, by the kinds that a page names. */
const required: Record<string, string[]> = {
  Quotation: ['@id', 'text', 'isPartOf', 'identifier'],
  Claim: ['@id', 'text', 'appearance'],
  CreativeWork: ['@id', 'name', 'identifier'],
  Observation: ['@id', 'name', 'variableMeasured', 'unitText', 'measurementMethod'],
  Corporation: ['@id', 'name', 'url'],
  GovernmentOrganization: ['@id', 'name', 'url', 'address'],
  Dataset: ['@id', 'name', 'description', 'license', 'creator', 'distribution', 'temporalCoverage'],
  DataCatalog: ['@id', 'name', 'description', 'dataset', 'license'],
  WebSite: ['@id', 'name', 'url', 'potentialAction'],
  BreadcrumbList: ['itemListElement'],
}

const expected: Record<string, string[]> = {
  '/': ['WebSite'],
  [quote]: ['Quotation', 'Claim', 'BreadcrumbList'],
  '/evidence/r-er0nvyqm1fwga': ['CreativeWork', 'BreadcrumbList'],
  '/evidence/ref-gbm66g407b9jz': ['CreativeWork', 'Claim', 'BreadcrumbList'],
  '/figures/ring-partner-agencies': ['Observation', 'Claim', 'BreadcrumbList'],
  '/charts/dhs-obligations': ['BreadcrumbList'],
  '/companies/microsoft': ['Corporation', 'BreadcrumbList'],
  '/agencies/seattle-police-department-wa': ['GovernmentOrganization', 'BreadcrumbList'],
  '/partnerships/p-kb1zhbqg0pe50': ['BreadcrumbList'],
  '/contracts/k-5afbzc3acbw5r': ['BreadcrumbList'],
  '/data': ['DataCatalog'],
  '/data/atlas-2020-10-07': ['Dataset', 'BreadcrumbList'],
}

type Thing = Record<string, unknown> & { '@type': string }

/** The things that a page's data block names, which is one and can be read. */
async function thingsOf(request: APIRequestContext, address: string): Promise<Thing[]> {
  const html = await (await request.get(address)).text()
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)]
  expect(blocks, address).toHaveLength(1)
  const { '@context': context, '@graph': graph, ...only } = JSON.parse(blocks[0]?.[1] ?? '')
  expect(context).toBe('https://schema.org')
  return graph ?? [only]
}

test('Pages say in schema.org’s words what they are about', async ({ request, baseURL }) => {
  for (const [address, types] of Object.entries(expected)) {
    const things = await thingsOf(request, address)
    expect([...new Set(things.map((thing) => thing['@type']))], address).toEqual(types)
    for (const thing of things)
      for (const property of required[thing['@type']] ?? [])
        expect.soft(thing[property], `${property} of ${thing['@type']} at ${address}`).toBeTruthy()
    const crumbs = things.find((thing) => thing['@type'] === 'BreadcrumbList')?.['itemListElement']
    if (crumbs) expect(crumbs).toMatchObject([{ position: 1 }, { position: 2, item: `${baseURL}${address}` }])
  }
})

test('Each kind of record has a picture of its own, which is kept by its version', async ({
  page,
  request,
}) => {
  test.setTimeout(90_000)
  for (const address of shared) {
    await page.goto(address)
    const content = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute('content')
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image')
    expect((await content('og:image:alt'))?.length, address).toBeGreaterThan(20)
    expect([await content('og:image:width'), await content('og:image:height')]).toEqual(['1200', '630'])
    const picture = await request.get((await content('og:image')) ?? '')
    expect(picture.status(), address).toBe(200)
    expect(picture.headers()['content-type']).toBe('image/png')
    const bytes = await picture.body()
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
    expect(bytes.length, address).toBeLessThan(200_000)
    const { etag = '', 'cache-control': caching } = picture.headers()
    expect(caching).toContain('s-maxage')
    const again = await request.get(`${address}/og.png`, { headers: { 'If-None-Match': etag } })
    expect(again.status()).toBe(304)
  }
  for (const nobody of [
    '/evidence/q-0000000000000/og.png',
    '/companies/no-such/og.png',
    '/charts/no-such/og.png',
  ])
    expect((await request.get(nobody)).status(), nobody).toBe(404)
})

test('oEmbed answers for our pages, in both formats, and for nobody else’s', async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto(quote)
  const discovered = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
  const json = await request.get(discovered ?? '')
  const answer = await json.json()
  expect(json.headers()['content-type']).toContain('application/json')
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Blue Ledger' })
  await page.getByText('Embed', { exact: true }).click()
  await expect(page.getByLabel('HTML for your page')).toHaveValue(answer.html)

  const ask = (parameters: Record<string, string>) =>
    request.get(`/oembed?${new URLSearchParams({ url: `${baseURL}${quote}`, ...parameters })}`)
  const xml = await ask({ format: 'xml' })
  expect(xml.headers()['content-type']).toContain('text/xml')
  expect(await xml.text()).toMatch(/^<\?xml [^>]*\?>\n<oembed>.*<html>&lt;iframe .*<\/oembed>\n$/)
  expect(await (await ask({ maxwidth: '320', maxheight: '200' })).json()).toMatchObject({
    width: 320,
    height: 200,
  })
  const statuses: [Record<string, string>, number][] = [
    [{ format: 'yaml' }, 501],
    [{ url: 'https://elsewhere.example/evidence/q-p9710v2yz2qxp' }, 404],
    [{ url: `${baseURL}/evidence/q-0000000000000` }, 404],
    [{ url: `${baseURL}/evidence` }, 404],
    [{ url: '' }, 400],
    [{ maxwidth: 'wide' }, 400],
  ]
  for (const [parameters, status] of statuses)
    expect((await ask(parameters)).status(), JSON.stringify(parameters)).toBe(status)
})

test.describe('on another site', () => {
  let other: Server
  let html = ''

  test.beforeAll(async () => {
    other = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
      response.setHeader('Content-Security-Policy', `default-src 'none'; frame-src ${settings.siteUrl}`)
      response.end(`<!DOCTYPE html><title>Another site</title><h1>Another site</h1>${html}`)
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  })
  test.afterAll(() => new Promise((resolve) => other.close(resolve)))

  const open = (page: Page) => page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)

  test('a card stands in a strict page: words, source, date, and a link that leaves the frame', async ({
    page,
    request,
    baseURL,
  }) => {
    const { html: code } = await (
      await request.get(`/oembed?url=${encodeURIComponent(`${baseURL}${quote}`)}`)
    ).json()
    html = code
    const overheard = listen(page)
    await open(page)
    const card = page.frameLocator('iframe')
    await expect(card.locator('blockquote')).toBeVisible()
    await expect(card.locator('mark')).not.toBeEmpty()
    await expect(card.getByText(/20\d\d/).first()).toBeVisible()
    await expect(card.locator('blockquote')).toHaveCSS('font-family', /Source Serif/)
    await expect(card.locator('script')).toHaveCount(0)
    expect(overheard.messages).toEqual([])
    await card.getByRole('link').click()
    await expect(page).toHaveURL(`${baseURL}${quote}`)
  })

  test('a figure and a chart have cards too, and pages cannot be framed', async ({ page, baseURL }) => {
    html = ['/embed/figure/ring-partner-agencies', '/embed/chart/ring-partnerships', quote]
      .map((path) => `<iframe src="${baseURL}${path}" width="760" height="500"></iframe>`)
      .join('')
    await open(page)
    await expect(page.frameLocator('iframe >> nth=0').locator('.number')).toHaveText(/\d/)
    const chart = page.frameLocator('iframe >> nth=1')
    await expect(chart.locator('svg:visible')).toHaveCount(1)
    await expect(chart.locator('svg a').first()).toHaveAttribute('target', '_top')
    await expect(page.frameLocator('iframe >> nth=2').getByRole('heading', { level: 1 })).toHaveCount(0)
  })
})

test('What has no card says so in one', async ({ request }) => {
  for (const path of ['/embed/evidence/q-0000000000000', '/embed/figure/no-such', '/embed/nothing/at-all']) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(404)
    expect(await response.text()).toMatch(/<main><p>.*Blue Ledger\.<\/p><\/main>/)
  }
  expect((await request.get('/embed/files/../card.css')).status()).toBe(404)
})

test('A quote’s page is printed on one sheet', async ({ page }) => {
  await page.goto(quote)
  const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' }
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format, margin })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1)
  }
})
