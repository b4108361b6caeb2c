import { expect, it } from 'vitest'
import { siteMapIndexXml, siteMapXml } from '@/lib/site-map/xml'

it('A site map names addresses, escaped, and when they changed', () => {
  const xml = siteMapXml([
    { address: 'https://ledger.example/a?b=1&c=<2>' },
    { address: 'https://ledger.example/d', changed: new Date('2026-11-21T00:00:00Z') },
  ])
  expect(xml).toContain('<loc>https://ledger.example/a?b=1&amp;c=&lt;2&gt;</loc></url>')
  expect(xml).toContain('<loc>https://ledger.example/d</loc><lastmod>2026-11-21T00:00:00.000Z</lastmod>')
})

it('An index of site maps names the files', () => {
  const xml = siteMapIndexXml(['https://ledger.example/sitemaps/pages'])
  expect(xml).toContain('<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">')
  expect(xml).toContain('<sitemap><loc>https://ledger.example/sitemaps/pages</loc></sitemap>')
})
