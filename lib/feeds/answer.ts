import { cachingHeaders, entityTag, isKnown, notModified } from '@/lib/http/entity-tag'
import { atOneVersion } from '@/lib/http/one-version'
import { ProblemError, wrongParameters } from '@/lib/http/problem'
import { rawParams } from '@/lib/http/raw-params'
import { ofVersion } from '@/lib/queries/lists/of-version'
import { positiveNumber } from '@/lib/search-params/page-number'
import { settings } from '@/lib/settings'
import { atomOf } from './atom'
import type { FeedPage } from './entry'
import { tagOf } from './entry'
import { jsonFeedOf } from './json-feed'
import { feedContent } from './make'
import { type NamedFeed, namedFeed } from './named-feed'

/** The parameter that says where a page of a feed begins: with what versions before that one did. */
const place = 'before-version'

const types = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json; charset=utf-8' }

type Format = keyof typeof types

/**
 * A feed in the format that its address ends with.
 * @throws ProblemError where there is no such feed, or a parameter is wrong
 */
export async function feedAnswer(request: Request, path: readonly string[]): Promise<Response> {
  const { searchParams, href } = new URL(request.url)
  const { [place]: given, ...raw } = rawParams(new URL(href))
  const before = given === undefined ? null : positiveNumber(given)
  if (given !== undefined && before === null) throw wrongPlace(searchParams.get(place) ?? '')
  const { names, format } = partsOf(path)
  return atOneVersion(async ({ version }) => {
    const tag = entityTag(version, `feed ${path.join('/')}?${searchParams}`)
    const headers = cachingHeaders(tag, version)
    if (isKnown(request, tag)) return notModified(headers)
    const feed = await namedFeed(names, raw)
    if (!feed) throw noSuchFeed()
    if ('movedTo' in feed)
      return new Response(null, {
        status: 308,
        headers: { Location: `${settings.siteUrl}${feed.movedTo}.${format}` },
      })
    const { text, updated } = await written(feed, format, before)
    return new Response(request.method === 'HEAD' ? null : text, {
      headers: {
        ...headers,
        'Content-Type': types[format],
        'Last-Modified': new Date(updated).toUTCString(),
      },
    })
  })
}

/** A page of a feed, made once for each version of the ledger. */
async function written(feed: NamedFeed, format: Format, before: number | null) {
  const { title, subtitle, addresses, home, scope, source } = feed
  const { siteUrl } = settings
  return ofVersion('feed', { siteUrl, format, before, address: addresses.atom }, async () => {
    const { entries, updated, older } = await feedContent(source, { before, scope, siteUrl })
    const page: FeedPage = {
      id: tagOf(siteUrl, `feeds/${scope ?? addresses.atom.replace(/^\/feeds\/|\.atom$/g, '')}`),
      ...{ title, subtitle, home, entries, updated },
      self: at(addresses[format], before),
      first: addresses[format],
      next: older === null ? null : at(addresses[format], older),
    }
    const absolute = (path: string) => siteUrl + path
    const text = format === 'atom' ? atomOf(page, absolute) : jsonFeedOf(page, absolute)
    return { text, updated: updated.toISOString() }
  })
}

function at(address: string, before: number | null): string {
  if (before === null) return address
  return `${address}${address.includes('?') ? '&' : '?'}${place}=${before}`
}

/** The names of a feed's address, and its format. */
function partsOf(path: readonly string[]): { names: string[]; format: Format } {
  const [, last = '', format] = /^(.+)\.(atom|json)$/.exec(path.at(-1) ?? '') ?? []
  if (format !== 'atom' && format !== 'json') throw noSuchFeed()
  return { names: [...path.slice(0, -1), last], format }
}

const noSuchFeed = () =>
  new ProblemError({ status: 404, title: 'Not found', detail: 'There is no such feed; /feeds lists them.' })

const wrongPlace = (value: string) =>
  wrongParameters([{ name: place, value: value.slice(0, 80), message: 'is no version of the ledger' }])
