import { objectionActWords, objectionFeeds, objectionHref, objectionsPath } from '@/lib/domain/objections'
import { atomOf } from '@/lib/feeds/atom'
import { type FeedEntry, type FeedPage, tagOf } from '@/lib/feeds/entry'
import { jsonFeedOf } from '@/lib/feeds/json-feed'
import { escapeText } from '@/lib/html/escape'
import { wrongParameters } from '@/lib/http/problem'
import { latestSteps, type ToldStep } from '@/lib/queries/objections/list'
import { positiveNumber } from '@/lib/search-params/page-number'
import { settings } from '@/lib/settings'

const enough = 50

/** The parameter that says where a page of the feed begins: with what happened before that step. */
const place = 'before-step'

const types = { atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json; charset=utf-8' }

/**
 * What happened to objections, as a feed: each step is an entry, whose id is never used again.
 * @throws ProblemError where the place in it is none
 */
export async function objectionFeed(request: Request, format: keyof typeof types): Promise<Response> {
  const given = new URL(request.url).searchParams.get(place)
  const before = given === null ? null : positiveNumber(given)
  if (given !== null && before === null)
    throw wrongParameters([{ name: place, value: given.slice(0, 80), message: 'is no step of an objection' }])
  const steps = await latestSteps(before, enough + 1)
  const shown = steps.slice(0, enough)
  const at = (step: number | null) => objectionFeeds[format] + (step === null ? '' : `?${place}=${step}`)
  const page: FeedPage = {
    id: tagOf(settings.siteUrl, 'feeds/objections'),
    title: 'Blue Ledger: objections',
    subtitle: 'What readers say is wrong, where it stands, and how it was decided.',
    self: at(before),
    first: at(null),
    next: steps.length > shown.length ? at(shown.at(-1)?.step ?? null) : null,
    home: objectionsPath,
    updated: shown[0]?.at ?? new Date(0),
    entries: shown.map(entryOf),
  }
  const absolute = (path: string) => settings.siteUrl + path
  const text = format === 'atom' ? atomOf(page, absolute) : jsonFeedOf(page, absolute)
  return new Response(request.method === 'HEAD' ? null : text, {
    headers: {
      'Content-Type': types[format],
      'Cache-Control': 'public, max-age=0, s-maxage=60, must-revalidate',
    },
  })
}

function entryOf({ id, kind, title, step, act, at, reason, version }: ToldStep): FeedEntry {
  const what = objectionActWords[act]
  const summary = [
    `${what}${version === null ? '' : ` by version ${version} of the ledger`}: objection ${id} to the ${kind} “${title}”.`,
    ...(reason ? [reason] : []),
  ]
  return {
    id: tagOf(settings.siteUrl, `objections/${id}/steps/${step}`),
    title: `${what}: objection ${id}, ${title}`,
    url: settings.siteUrl + objectionHref(id),
    updated: at,
    summary: summary.join(' '),
    html: summary.map((line) => `<p>${escapeText(line)}</p>`).join(''),
    categories: [kind, act],
  }
}
