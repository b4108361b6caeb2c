import { formatCount } from '@/lib/domain/format-number'
import { noRecord } from '../labels'
import type { SubcontractsData } from '../schemas'
import type { ChartFacts } from '../types'
import { type Bar, barLayout } from './bars'

export const subcontractsFacts: ChartFacts<SubcontractsData> = {
  head(data) {
    const claim = data.claims[0]
    const held = data.counted.reduce((sum, record) => sum + record.count, 0)
    return {
      title: `Printed: “${claim?.words ?? ''}”. Counted in our own records: ${countWords(held)}`,
      standfirst: data.difference,
      unit: 'subcontracts as printed, contracts as counted',
      description: `${subcontractBars(data)
        .map((bar) => `${bar.label}: ${bar.display}`)
        .join('; ')}. ${data.difference}`,
      source: data.source,
      rowsHref: data.rowsHref,
      keys: [
        { mark: 'claim', label: 'claimed in print' },
        { mark: 'solid', label: 'counted from our records' },
      ],
    }
  },
  size: (data, variant) => {
    const { width, height } = barLayout(subcontractBars(data), variant)
    return { width, height }
  },
  table: (data) => ({
    columns: [
      { key: 'label', label: 'What' },
      { key: 'how', label: 'How it is known' },
      { key: 'number', label: 'Number', kind: 'count' },
      { key: 'words', label: 'As written' },
    ],
    rows: [
      ...data.claims.map((claim) => ({
        cells: { label: claim.label, how: 'claim', number: claim.value, words: claim.words },
        href: claim.href,
      })),
      ...data.counted.map((held) => ({
        cells: {
          label: held.label,
          how: 'counted',
          number: held.count === 0 ? null : held.count,
          words: countWords(held.count),
        },
        href: held.href,
      })),
    ],
  }),
}

/** A count of records; where there is none this is not a count of zero. */
const countWords = (count: number) => (count === 0 ? noRecord : formatCount(count))

export function subcontractBars(data: SubcontractsData): Bar[] {
  const claims = data.claims.map((claim) => ({
    key: claim.id,
    label: claim.label,
    value: claim.value,
    display: `“${claim.words}”`,
    claimed: true,
    href: claim.href,
    tip: [`Claimed: “${claim.words}”`],
  }))
  const counted = data.counted.map((held) => ({
    key: held.key,
    label: held.label,
    value: held.count,
    display: countWords(held.count),
    claimed: false,
    href: held.href,
    tip: [
      held.count === 0
        ? 'No record: that is not none'
        : `${formatCount(held.count)} counted from our records`,
    ],
  }))
  return [...claims, ...counted]
}
