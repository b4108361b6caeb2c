import { withdrawnAddress } from '@/lib/domain/addresses'
import { formatCounted } from '@/lib/domain/format-number'
import { happenedWords, historyOf, keyOf, kindWords, pageOf, versionHref } from '@/lib/domain/recorded'
import { shorten } from '@/lib/domain/shorten'
import { escapeText } from '@/lib/html/escape'
import type { Event } from '@/lib/queries/changes/events'
import type { KindCounts } from '@/lib/queries/changes/versions'
import { type FeedEntry, tagOf } from './entry'

/** So many letters of a field are repeated in a feed; the record's history has all of them. */
const mostLetters = 300

type Made = { version: number; loadedAt: Date; siteUrl: string }

/** The entry that tells of one record. The same in every feed that has it. */
export function entryOfEvent(event: Event, { version, loadedAt, siteUrl }: Made): FeedEntry {
  const { kind, id, what, title, reason, comparison } = event
  const { one } = kindWords(kind)
  const fields = (comparison?.changes ?? []).map(({ name, before, after }) => ({
    name: name.replace(/_id$/, '').replaceAll('_', ' '),
    before: shorten(before ?? 'nothing', mostLetters),
    after: shorten(after ?? 'nothing', mostLetters),
  }))
  const head = `This ${one} ${happenedWords[what]} with version ${version} of the ledger.`
  const why = reason ? ` Why: ${reason}` : ''
  const summary = fields.map(({ name, before, after }) => `${name}: “${before}” became “${after}”.`).join(' ')
  const list = fields.map(
    ({ name, before, after }) =>
      `<li><b>${escapeText(name)}</b>: <del>${escapeText(before)}</del> → <ins>${escapeText(after)}</ins></li>`,
  )
  const history = `<p><a href="${siteUrl}${historyOf(event)}">Its history</a> · <a href="${siteUrl}${versionHref(version)}">Version ${version}</a></p>`
  return {
    id: tagOf(siteUrl, `v${version}/${kind}/${id}`),
    title: `${shorten(title, 160)}: ${one} ${happenedWords[what]}`,
    url: `${siteUrl}${hrefOf(event)}`,
    updated: loadedAt,
    summary: `${head}${why}${summary && ` ${summary}`}`,
    html: `<p>${escapeText(head + why)}</p>${list.length > 0 ? `<ul>${list.join('')}</ul>` : ''}${history}`,
    categories: [kind, what],
  }
}

/** Where a record can be read: its page, what is left of it, or its history. */
function hrefOf(event: Event): string {
  const page = pageOf(event)
  if (page && !event.held) return withdrawnAddress(event.kind, keyOf(event))
  return page ?? historyOf(event)
}

/**
 * The entry that tells of many records of a kind at once. `scope` names the feed where the numbers are of its records alone, so that two
 * feeds never say two things under one id.
 */
export function entryOfMany(counts: KindCounts, made: Made, scope: string | null): FeedEntry {
  const { version, loadedAt, siteUrl } = made
  const { one, many } = kindWords(counts.kind)
  const said = (['created', 'updated', 'withdrawn', 'restored'] as const)
    .filter((what) => counts[what] > 0)
    .map((what) =>
      `${formatCounted(counts[what], one, many)} ${happenedWords[what]}`.replace(
        'was withdrawn',
        counts[what] === 1 ? 'was withdrawn' : 'were withdrawn',
      ),
    )
    .join(', ')
  const summary = `${said} with version ${version} of the ledger: too many to be told one by one.`
  const url = `${siteUrl}${versionHref(version)}?kind=${counts.kind}`
  return {
    id: tagOf(siteUrl, `v${version}/${counts.kind}${scope ? `/of/${scope}` : ''}`),
    title: `Version ${version}: ${said}`,
    url,
    updated: loadedAt,
    summary,
    html: `<p>${escapeText(summary)}</p><p><a href="${url}">All of them</a></p>`,
    categories: [counts.kind, 'many'],
  }
}
