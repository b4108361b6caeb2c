import { rowTitle } from '@/components/evidence/row-article'
import { addressOf } from '@/lib/domain/addresses'
import { cutAt } from '@/lib/domain/cut-text'
import { fileName } from '@/lib/domain/file-name'
import { firstPublication, placeWord } from '@/lib/domain/first-publication'
import { formatPartialDate } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'
import { attributionWords } from '@/lib/domain/words'
import type { EvidencePage } from '@/lib/queries/evidence/evidence-page'
import type { RowEvidence } from '@/lib/queries/evidence/row-evidence'
import type { WordsEvidence } from '@/lib/queries/evidence/words-evidence'
import type { ShareCard } from '@/lib/sharing/share-card'

/** A quote, a reference or a register's row as a card. */
export function evidenceCard(evidence: EvidencePage): ShareCard {
  return evidence.kind === 'row' ? rowCard(evidence) : wordsCard(evidence)
}

function wordsCard(evidence: WordsEvidence): ShareCard {
  const { id, exact, highlight, source, passage, speaker, proves } = evidence
  const published = firstPublication(passage, source)
  const when = formatPartialDate(published.publishedEarliest, published.publishedLatest)
  const who = speaker ? `${speaker.name}, ${placeWord(published)}` : ''
  const proven = proves.find(({ stance }) => stance === 'supports')?.record.title
  const shared = {
    path: addressOf.evidence(id),
    lines: [
      `${who}${published.publisher}, ${when}`,
      ...(proven ? [`${exact === null ? 'Is taken to say' : 'Proves'}: ${proven}`] : []),
    ],
  }
  if (exact === null)
    return {
      ...shared,
      kind: 'Reference',
      body: { as: 'name', title: source.title, standfirst: null },
      tags: ['not verified here'],
    }
  return {
    ...shared,
    kind: 'Quote',
    body: { as: 'quote', ...cutAt(exact, highlight) },
    tags: [evidence.verbatim ? 'verbatim' : 'no longer in the text', attributionTag(published.attribution)],
  }
}

function attributionTag(attribution: keyof typeof attributionWords): string {
  const words = attributionWords[attribution]
  return attribution === 'unknown' ? words : `attribution ${words}`
}

function rowCard(row: RowEvidence): ShareCard {
  const { id, dataset, file, line, listed } = row
  return {
    path: addressOf.evidence(id),
    kind: 'Row of a register',
    body: { as: 'name', title: rowTitle(row), standfirst: null },
    lines: [
      `${dataset.title}, ${dataset.publisher}`,
      `Line ${formatCount(line)} of ${fileName(file)}, ${dataset.version}`,
    ],
    tags: ['as written', ...(listed ? [] : ['no longer listed'])],
  }
}
