import type { MappedRow, Problem } from '@/lib/ingest/import/mapped'
import type { Columns } from './columns'
import { contractKeyReader, kindOf } from './keys'
import { noKey, wrong, wrongAmount, wrongDay } from './problems'
import { commonFacts, recipientOf, unnamedBuyer } from './transactions'
import { readAmount, readDay } from './values'

/** Reads rows of prime award summaries: one row a contract. */
export function awardMapper(columns: Columns): (cells: readonly string[]) => MappedRow | Problem {
  const contractKeyOf = contractKeyReader(columns)
  const amountText = columns.get('totalAmount')
  const first = columns.get('baseOn')
  const latest = columns.get('latestOn')
  const common = commonFacts(columns, 'baseDescription')

  return (cells) => {
    const contractKey = contractKeyOf(cells)
    if (!contractKey) return noKey(columns)
    const given = amountText(cells)
    const amount = given ? readAmount(given) : null
    if (given && amount === null) return wrongAmount(columns, 'totalAmount', given)
    const [firstText, latestText] = [first(cells), latest(cells)]
    const [actionOn, lastActionOn] = [
      firstText ? readDay(firstText) : null,
      latestText ? readDay(latestText) : null,
    ]
    if (firstText && !actionOn) return wrongDay(columns, 'baseOn', firstText)
    if (latestText && !lastActionOn) return wrongDay(columns, 'latestOn', latestText)
    return {
      shape: 'award',
      rowKey: contractKey,
      contractKey,
      kind: kindOf(contractKey),
      ...common(cells, contractKey),
      amount,
      actionOn,
      lastActionOn: lastActionOn ?? actionOn,
      amountNote:
        amount === null ? 'The register gives no amount.' : 'Total obligated, as the register gives it.',
    }
  }
}

/**
 * Reads rows of subawards. A prime recipient can report a number more than once: what tells reports apart is the report's id or,
 * in exports without it, the day.
 */
export function subawardMapper(columns: Columns): (cells: readonly string[]) => MappedRow | Problem {
  const prime = columns.get('primeKey')
  const primeNumber = columns.get('primeNumber')
  const primeRecipient = columns.get('primeRecipient')
  const buyer = columns.get('primeBuyer')
  const number = columns.get('subNumber')
  const report = columns.get('subReport')
  const amountText = columns.get('subAmount')
  const day = columns.get('subOn')
  const recipient = columns.get('subRecipient')
  const uei = columns.get('subUei')
  const duns = columns.get('subDuns')
  const description = columns.get('subDescription')
  const kept = columns.cells()

  return (cells) => {
    const primeKey = prime(cells) || primeNumber(cells)
    if (!primeKey || !number(cells))
      return wrong(
        columns,
        primeKey ? 'subNumber' : 'primeKey',
        '',
        'has no number of the subaward or of its prime award',
        'give it as the register does',
      )
    const amount = readAmount(amountText(cells))
    if (amount === null) return wrongAmount(columns, 'subAmount', amountText(cells))
    const dayText = day(cells)
    const actionOn = dayText ? readDay(dayText) : null
    if (dayText && !actionOn) return wrongDay(columns, 'subOn', dayText)
    const who = uei(cells) || duns(cells) || recipient(cells)
    const key = ['SUB', primeKey, number(cells), who, report(cells) || (actionOn ?? '')].join('|')
    const under = [primeRecipient(cells), primeNumber(cells)].filter(Boolean)
    return {
      shape: 'award',
      rowKey: key,
      contractKey: key,
      displayNumber: number(cells),
      kind: 'subaward',
      buyerName: buyer(cells) || unnamedBuyer(primeKey.split('_')[3]),
      recipients: recipientOf(recipient(cells), uei(cells), duns(cells)),
      amount,
      currency: 'USD',
      actionOn,
      lastActionOn: actionOn,
      amountNote: `As reported${under.length > 0 ? ` by ${under.join(' under ')}` : ''}; part of the prime award, not on top of it.`,
      description: description(cells) || null,
      cells: kept(cells),
    }
  }
}
