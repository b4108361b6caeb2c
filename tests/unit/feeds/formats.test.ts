import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { atomOf } from '@/lib/feeds/atom'
import { type FeedPage, tagOf } from '@/lib/feeds/entry'
import { feedTypes } from '@/lib/feeds/feed-types'
import { jsonFeedOf } from '@/lib/feeds/json-feed'

const site = 'https://ledger.example:8443'
const absolute = (path: string) => site + path
const loaded = new Date('2026-11-21T18:00:00Z')

const feed: FeedPage = {
  id: tagOf(site, 'feeds/all'),
  title: 'Blue Ledger: <all> & more',
  subtitle: 'What came in.',
  self: '/feeds/partnerships.atom?company=ring&before-version=9',
  first: '/feeds/partnerships.atom?company=ring',
  next: '/feeds/partnerships.atom?company=ring&before-version=7',
  home: '/changes',
  updated: loaded,
  entries: [
    {
      id: tagOf(site, 'v8/claim/c-1'),
      title: 'A “claim” with \u0001 in it',
      url: `${site}/history/claim/c-1`,
      updated: loaded,
      summary: 'text: “<1,300” became “1,310”.',
      html: '<p>changed & <b>marked</b></p>',
      categories: ['claim', 'updated'],
    },
  ],
}

describe('A feed', () => {
  it('as Atom is sound XML with what RFC 4287 requires', () => {
    const xml = atomOf(feed, absolute)
    const { window } = { window: new Window() }
    const parsed = new window.DOMParser().parseFromString(xml, 'application/xml')
    expect(parsed.querySelector('parsererror')).toBeNull()
    const root = parsed.documentElement
    expect([root.localName, root.namespaceURI]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    for (const name of ['id', 'title', 'updated'])
      expect(root.querySelector(`:scope > ${name}`)?.textContent).toBeTruthy()
    expect(root.querySelector(':scope > title')?.textContent).toBe(feed.title)
    const links = [...root.querySelectorAll(':scope > link')].map((link) => [
      link.getAttribute('rel'),
      link.getAttribute('href'),
    ])
    expect(links).toEqual([
      ['self', absolute(feed.self)],
      ['first', absolute(feed.first)],
      ['next', absolute(feed.next ?? '')],
      ['alternate', absolute('/changes')],
    ])
    const entry = root.querySelector('entry')
    expect(entry?.querySelector('id')?.textContent).toBe('tag:ledger.example,2026:v8/claim/c-1')
    expect(entry?.querySelector('content')?.textContent).toBe(feed.entries[0]?.html)
    expect(entry?.querySelector('title')?.textContent).toBe('A “claim” with � in it')
    expect(entry?.querySelector('updated')?.textContent).toBe('2026-11-21T18:00:00.000Z')
  })

  it('as JSON Feed has what version 1.1 requires, and the way to older entries', () => {
    expect(JSON.parse(jsonFeedOf(feed, absolute))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      feed_url: absolute(feed.self),
      next_url: absolute(feed.next ?? ''),
      items: [
        {
          id: feed.entries[0]?.id,
          content_html: feed.entries[0]?.html,
          date_published: loaded.toISOString(),
        },
      ],
    })
    expect(JSON.parse(jsonFeedOf({ ...feed, next: null }, absolute))).not.toHaveProperty('next_url')
  })

  it('is named by the pages that it belongs to', () => {
    const own = (path: string) => feedTypes(path)['application/atom+xml'].map(({ url }) => url)
    expect(own('/companies/ring')).toEqual(['/feeds/companies/ring.atom', '/feeds/all.atom'])
    expect(own('/partnerships?company=ring')).toEqual([
      '/feeds/partnerships.atom?company=ring',
      '/feeds/all.atom',
    ])
    expect(own('/companies/ring/history')).toEqual(['/feeds/companies/ring.atom', '/feeds/all.atom'])
    expect(own('/figures/customers')).toEqual(['/feeds/figures/customers.atom', '/feeds/all.atom'])
    expect(own('/history/claim/cl-1')).toEqual(['/feeds/claims/cl-1.atom', '/feeds/all.atom'])
    const others = ['/about', '/history/unit/city', '/figures/conflicts', '/evidence/health', '/evidence/r-1']
    for (const path of others) expect(own(path), path).toEqual(['/feeds/all.atom'])
  })
})
