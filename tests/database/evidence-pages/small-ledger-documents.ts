import { ids } from './small-ledger-ids'
import { inVersionOne, type Rows, sha256 } from './small-ledger-rows'

/** An article whose text is held: a copy of one that is not. */
export const copyText =
  'Source: Lantern 🔦\n\nThere are several companies. Lantern has partnered with more than 1,300 police departments, and others sell to U.S. Customs. Nobody answered.\n\n“We will train — moderators,” Avery Moss said.\n\nA last paragraph that nobody quotes.'

/** Sentences of two publications, put together. */
export const collageText =
  'Lantern has not followed. It was asked twice.We’re implementing a one-year moratorium, R&D included. "Someone will sell it," he said.'

const held = (id: string, slug: string, text: string, more: Record<string, unknown>) => ({
  id,
  slug,
  text,
  text_sha256: sha256(text),
  file: `seeds/articles/${slug}.txt`,
  retrieved_on: '2026-11-21',
  ...more,
  ...inVersionOne,
})

const quote = (id: string, text: string, exact: string, more: Record<string, unknown>) => {
  const at = text.indexOf(exact)
  const start = Array.from(text.slice(0, at)).length
  return {
    id,
    kind: 'quote',
    exact,
    prefix: Array.from(text.slice(0, at)).slice(-32).join(''),
    suffix: text.slice(at + exact.length, at + exact.length + 32),
    start_offset: start,
    end_offset: start + Array.from(exact).length,
    ...more,
    ...inVersionOne,
  }
}

export const documents: Rows = [
  [
    'organization',
    [
      {
        id: ids.future,
        slug: 'fx-future',
        name: 'Front for the Future',
        kind: 'advocacy',
        note: 'One text misnames it.',
        ...inVersionOne,
      },
    ],
  ],
  [
    'organization_name',
    [
      {
        organization_id: ids.future,
        name: 'Front for the Future',
        normalised: 'front for the future',
        kind: 'main',
      },
      {
        organization_id: ids.future,
        name: 'Front for Our Future',
        normalised: 'front for our future',
        kind: 'misspelling',
        seen_in: 'the collage',
      },
    ],
  ],
  [
    'person',
    [
      {
        id: ids.speaker,
        slug: 'fx-avery-moss',
        name: 'Avery Moss',
        role: 'deputy director',
        organization_id: ids.future,
        ...inVersionOne,
      },
    ],
  ],
  [
    'source',
    [
      {
        id: ids.original,
        slug: 'fx-original',
        kind: 'article',
        title: 'The original',
        publisher: 'Daily Post',
        url: 'https://post.example.org/a',
        published_earliest: '2020-08-20',
        published_latest: '2020-08-21',
        attribution: 'inferred',
        ...inVersionOne,
      },
      held(ids.copy, 'fx-copy', copyText, {
        kind: 'article',
        title: 'The copy',
        publisher: 'Daily Post',
        published_earliest: '2020-08-20',
        published_latest: '2020-08-21',
        attribution: 'inferred',
        note: 'It names its reporter’s paper.',
        origin_id: ids.original,
      }),
      held(ids.collage, 'fx-collage', collageText, {
        kind: 'collage',
        title: 'The collage',
        publisher: 'not known',
        attribution: 'unknown',
      }),
      {
        id: ids.press,
        slug: 'fx-press',
        kind: 'article',
        title: 'Press count',
        publisher: 'Evening Sun',
        url: 'https://sun.example.org/b',
        published_earliest: '2019-08-28',
        published_latest: '2019-08-28',
        attribution: 'verified',
        ...inVersionOne,
      },
    ],
  ],
  [
    'passage',
    [
      {
        id: 'ps-1',
        source_id: ids.collage,
        position: 1,
        start_offset: 0,
        end_offset: 45,
        publisher: 'Wire',
        attribution: 'inferred',
        note: 'By its style.',
      },
      {
        id: 'ps-2',
        source_id: ids.collage,
        position: 2,
        start_offset: 45,
        end_offset: collageText.length,
        publisher: 'Lantern',
        published_earliest: '2020-06-10',
        published_latest: '2020-06-10',
        attribution: 'verified',
        note: 'Its own statement.',
      },
    ],
  ],
  [
    'evidence',
    [
      quote(ids.partnered, copyText, 'Lantern has partnered with more than 1,300 police departments', {
        source_id: ids.copy,
        highlight: 'more than 1,300 police departments',
      }),
      quote(ids.promise, copyText, 'We will train — moderators', {
        source_id: ids.copy,
        speaker_id: ids.speaker,
      }),
      quote(ids.notFollowed, collageText, 'Lantern has not followed', {
        source_id: ids.collage,
        passage_id: 'ps-1',
      }),
      quote(ids.stopped, collageText, 'We’re implementing a one-year moratorium, R&D included.', {
        source_id: ids.collage,
        passage_id: 'ps-2',
      }),
      quote(ids.lost, collageText, 'Someone will sell it', { source_id: ids.collage, passage_id: 'ps-2' }),
      {
        id: ids.printed,
        kind: 'reference',
        source_id: ids.press,
        note: 'Its headline rounds.',
        ...inVersionOne,
      },
    ],
  ],
]
