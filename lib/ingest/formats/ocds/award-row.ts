import type { AwardRow } from '@/lib/ingest/import/mapped'
import { type Money, readMoney } from './amounts'
import { type Dated, readDated } from './dates'
import { type Buyer, recipientsOf, suppliersOf } from './parties'
import { cellsOf } from './row-cells'
import type { Statement } from './statements'
import { statusOf } from './statuses'
import { type Tree, textAt, treeAt, treesAt } from './tree'

/** When a statement was released: the date of the newest release that makes it, and of the earliest of its process. */
export type Released = { newest: string; earliest: string }

/** A statement of a process as a contract of the ledger. */
export function awardRow(
  process: Tree,
  { key, state, award, contract }: Statement,
  { ocid, buyer, released }: { ocid: string; buyer: Buyer; released: Released },
): AwardRow {
  const tender = treeAt(process, 'tender')
  const isMade = state === 'stands' || state === 'divided' || state === 'unplaced'
  const suppliers = suppliersOf(process, award, contract)
  const money = moneyOf(state === 'tender' ? [tender] : [contract, award])
  const counts = state === 'stands' || state === 'tender'
  const signed = signedOf(
    state === 'tender' ? [tenderStart(tender)] : [textAt(contract, 'dateSigned'), textAt(award, 'date')],
  )
  return {
    shape: 'award',
    process: ocid,
    rowKey: key,
    contractKey: key,
    displayNumber: numberOf(ocid, key, award, contract),
    kind: isMade ? 'award' : 'bid',
    buyerName: buyer.name,
    buyerCountry: buyer.country,
    recipients: isMade ? recipientsOf(suppliers) : [],
    amount: counts ? money.amount : null,
    currency: counts ? money.currency : null,
    amountNote: noteOf(state, money, { award, contract, tender }),
    ...signed,
    description: descriptionOf([contract, award, tender]),
    cells: cellsOf({ process, ocid, released, award, contract, suppliers, buyers: buyer.parties }),
  }
}

/** People cite a process by its ocid, and an award (or one of its contracts) by its id, which often begins with the ocid. */
function numberOf(ocid: string, key: string, award: Tree | null, contract: Tree | null): string {
  const ids = [textAt(contract, 'id'), textAt(award, 'id') || textAt(contract, 'awardID')]
  const id = (key.split('|').length > 2 ? ids : ids.toReversed()).find(Boolean) ?? ''
  return id.startsWith(ocid) ? id : [ocid, id].filter(Boolean).join(' ')
}

/** The first amount that is given: a contract's before its award's. */
function moneyOf(parts: readonly (Tree | null)[]): Money {
  const all = parts.map((part) => readMoney(treeAt(part, 'value')))
  const given = all.find(({ amount }) => amount !== null) ?? all.find(({ note }) => note.includes('gives 0'))
  return given ?? all[0] ?? readMoney(null)
}

type Parts = { award: Tree | null; contract: Tree | null; tender: Tree }

function noteOf(state: Statement['state'], money: Money, { award, contract, tender }: Parts): string {
  const { amount, currency } = money
  const what = textAt(treeAt(contract, 'value'), 'amount') ? 'contract' : 'award'
  const sum = amount === null ? '' : `${amount} ${currency}`
  const said: Record<Statement['state'], string[]> = {
    stands: [
      amount === null ? '' : `Value of the ${what}, as the register gives it.`,
      statusOf(award) === 'pending' && statusOf(contract) !== 'active'
        ? 'The award is not yet in force.'
        : '',
    ],
    tender: [
      amount === null ? '' : 'Value of the tender: an estimate, nothing of it is spent.',
      statusOf(tender) === '' ? '' : `The tender is "${textAt(tender, 'status')}".`,
    ],
    cancelled: [
      statusOf(contract) === 'cancelled' ? 'The contract was cancelled' : 'Nothing came of the award',
      sum ? `; its value was ${sum}.` : '.',
    ],
    divided: ['Its contracts are listed one by one, each with its amount.'],
    unplaced: [
      'The register does not say of which award this contract is',
      sum ? `; its ${sum} are not counted beside the awards.` : '.',
    ],
  }
  const joined = said[state].join(state === 'stands' || state === 'tender' ? ' ' : '')
  return [joined, state === 'divided' ? '' : money.note]
    .map((text) => text.trim())
    .filter(Boolean)
    .join(' ')
}

const tenderStart = (tender: Tree) =>
  textAt(tender, 'datePublished') || textAt(treeAt(tender, 'tenderPeriod'), 'startDate')

/** When it was signed: the first date that is given, a contract's before its award's. */
function signedOf(texts: readonly string[]): Pick<AwardRow, 'actionOn' | 'lastActionOn' | 'signed'> {
  const dates = texts.map(readDated).filter((date): date is Dated => Boolean(date))
  const [first] = dates
  const latest = dates.map((date) => date.latest).sort()
  return {
    actionOn: first?.latest ?? null,
    lastActionOn: latest.at(-1) ?? null,
    ...(first && { signed: { earliest: first.earliest, text: first.text } }),
  }
}

const MOST_ITEMS = 10

/** Title and description, of the contract before the award before the tender; what is bought, where neither is given. */
function descriptionOf(parts: readonly (Tree | null)[]): string | null {
  const firstOf = (key: string) => parts.map((part) => textAt(part, key)).find(Boolean)
  const words = [firstOf('title'), firstOf('description')].filter(Boolean)
  const items = parts.flatMap((part) => treesAt(part, 'items')).map((item) => textAt(item, 'description'))
  const said = words.length > 0 ? words : [...new Set(items.filter(Boolean))].slice(0, MOST_ITEMS)
  return said.length > 0 ? [...new Set(said)].join('\n') : null
}
