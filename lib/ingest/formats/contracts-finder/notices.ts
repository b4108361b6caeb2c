import type { AwardRow, Problem } from '@/lib/ingest/import/mapped'
import type { Columns } from './columns'
import { type Notice, noticeReader } from './read-notice'

/** Reads rows of notices: a contract that is awarded, or one that is competed for. */
export function noticeMapper(columns: Columns): (cells: readonly string[]) => AwardRow | Problem {
  const read = noticeReader(columns)
  const [title, description] = [columns.get('title'), columns.get('description')]
  const [procedure, isSubcontract] = [columns.get('procedure'), columns.get('isSubcontract')]
  return (cells) => {
    const notice = read(cells)
    if ('reason' in notice) return notice
    const stands = isAwarded(notice) && !isTakenBack(notice)
    const words = [...new Set([title(cells), description(cells)].filter(Boolean))]
    // A notice's identifier is its organisation's own: two organisations can use the same.
    const key = `${notice.identifier}|${notice.buyer.toLowerCase()}`
    return {
      shape: 'award',
      rowKey: key,
      contractKey: key,
      displayNumber: notice.identifier,
      kind: stands ? kindOf(procedure(cells), isSubcontract(cells)) : 'bid',
      buyerName: notice.buyer,
      recipients: stands ? notice.suppliers : [],
      ...moneyOf(notice, stands),
      ...signedOf(notice),
      description: words.length > 0 ? words.join('\n') : null,
      cells: columns.kept(cells),
    }
  }
}

const isTakenBack = ({ status }: Notice) => status === 'withdrawn' || status === 'cancelled'

const isAwarded = ({ status, suppliers, awardedOn, awarded }: Notice) =>
  status === 'awarded' || suppliers.length > 0 || awardedOn.latest !== null || Number(awarded ?? 0) !== 0

function kindOf(procedure: string, isSubcontract: string): AwardRow['kind'] {
  if (/^(?:yes|true|1)$/i.test(isSubcontract)) return 'subaward'
  return /\bcall[- ]?off\b/i.test(procedure) ? 'order' : 'award'
}

type Money = Pick<AwardRow, 'amount' | 'currency' | 'amountNote'>

function moneyOf(notice: Notice, stands: boolean): Money {
  const { status, awarded } = notice
  const estimate = estimateOf(notice)
  const pounds = (amount: string | null, ...notes: string[]): Money => ({
    amount,
    currency: amount === null ? null : 'GBP',
    amountNote: notes.filter(Boolean).join(' '),
  })
  if (isTakenBack(notice)) {
    const sum = awarded && awarded !== '0.00' ? ` Its value was ${awarded} GBP.` : ''
    return pounds(null, `The notice was ${status}.${sum}`, estimate.note)
  }
  if (!stands)
    return pounds(estimate.amount, estimate.note || 'The notice gives no value.', 'Nothing is awarded.')
  if (awarded === null) return pounds(null, 'The notice gives no awarded value.', estimate.note)
  if (awarded === '0.00')
    return pounds(null, 'The register gives 0, as it does for framework agreements.', estimate.note)
  return pounds(awarded, 'Awarded value, as the register gives it.')
}

/** What a notice estimates: the upper end of a range. */
function estimateOf({ low, high }: Notice): { amount: string | null; note: string } {
  const [from, to] = [low, high].map((value) => (value === '0.00' ? null : value))
  if (from && to && from !== to)
    return {
      amount: to,
      note: `The notice estimates ${from} to ${to} GBP${Number(from) < Number(to) ? '' : ', as written'}.`,
    }
  const only = to ?? from ?? null
  return { amount: only, note: only ? `The notice estimates ${only} GBP.` : '' }
}

/** When it was awarded or, where the notice gives no day, that it was so when the notice was published. */
function signedOf({
  awardedOn,
  publishedOn,
}: Notice): Pick<AwardRow, 'actionOn' | 'lastActionOn' | 'signed'> {
  const { earliest, latest, text } = awardedOn
  if (latest === null)
    return { actionOn: publishedOn, lastActionOn: publishedOn, signed: { earliest: null, text: null } }
  return {
    actionOn: latest,
    lastActionOn: latest,
    signed: { earliest, text: earliest === latest ? null : text },
  }
}
