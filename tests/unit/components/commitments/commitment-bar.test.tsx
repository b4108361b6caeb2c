import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { CommitmentBar } from '@/components/commitments/commitment-bar'
import { timeScale } from '@/components/commitments/time-scale'
import { commitmentHistory } from '@/lib/domain/commitment-history'
import type { CommitmentTerms } from '@/lib/domain/commitment-terms'

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)
const today = day('2025-07-02')
const begun = { fromEarliest: day('2020-01-01'), fromLatest: day('2020-01-01') }

/** Where the last bar of a commitment with this end reaches to, in per cent of the years 2020 to 2029. */
function reach(until: Date | null): number {
  const terms: CommitmentTerms = {
    ...{ kind: 'exit', momentary: false, successor: null, evidence: [] },
    ...begun,
    ...{ untilEarliest: until, untilLatest: until },
  }
  const scale = timeScale([begun.fromEarliest, day('2029-12-31')])
  const periods = commitmentHistory(terms)
  const markup = renderToStaticMarkup(
    <CommitmentBar
      commitment={begun}
      periods={periods}
      moment={false}
      scale={scale}
      on={today}
      today={today}
    />,
  )
  const bars = [...markup.matchAll(/<rect x="([\d.]+)%" width="([\d.]+)%"[^>]*fill-blue"/g)]
  return Number(bars.at(-1)?.[1]) + Number(bars.at(-1)?.[2])
}

it('A commitment without an end is drawn up to today, one with an end up to its last day', () => {
  expect(reach(null)).toBeCloseTo(55, 0)
  expect(reach(day('2028-12-31'))).toBeCloseTo(90, 0)
})
