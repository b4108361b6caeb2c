import type { Problem } from '@/lib/ingest/import/mapped'
import { readDecimal } from './amounts'
import { isCurrency } from './currencies'
import { instant, readDated } from './dates'
import { AWARD_STATUSES, CONTRACT_STATUSES } from './statuses'
import { isTree, type Tree, textAt, treeAt, treesAt } from './tree'

/** A problem at a place of a release, as a JSON Pointer; '' for all of it. */
export function wrong(at: string, value: unknown, reason: string, remedy: string): Problem {
  const text = typeof value === 'string' ? value : value === undefined ? null : JSON.stringify(value)
  return { column: at || null, value: text?.slice(0, 200) ?? null, reason, remedy }
}

type Check = Problem | null | undefined

/**
 * What keeps a release from being read, by the fields that the ledger reads; null where nothing does. Other fields, those of extensions
 * among them, are not looked at.
 */
export function releaseProblem(release: Tree): Problem | null {
  return (
    ocidProblem(release) ??
    dateProblem(release) ??
    first(['buyer', 'tender'], (key) => notObject(release, key, '')) ??
    first(['parties', 'awards', 'contracts'], (key) => notList(release, key, '')) ??
    valueProblem(treeAt(release, 'tender'), '/tender') ??
    first(treesAt(release, 'awards'), (award, index) => awardProblem(award, `/awards/${index}`)) ??
    first(treesAt(release, 'contracts'), (contract, index) =>
      contractProblem(contract, `/contracts/${index}`),
    ) ??
    null
  )
}

function ocidProblem(release: Tree): Check {
  const ocid = textAt(release, 'ocid')
  const place = '/ocid'
  if (!ocid)
    return wrong(place, release['ocid'], 'it has no ocid', 'give it the id of its contracting process')
  if (ocid.length > 200) return wrong(place, ocid, 'its ocid is longer than 200 signs', 'look at what it is')
  return /^ocds-[a-z0-9]{6}-?$/i.test(ocid)
    ? wrong(place, ocid, 'its ocid is a prefix and nothing behind it', 'give it the whole id of its process')
    : null
}

function dateProblem(release: Tree): Check {
  const date = textAt(release, 'date')
  if (!date) return wrong('/date', release['date'], 'it has no date', 'give the day it was released')
  return instant(date)
    ? null
    : wrong('/date', date, 'its date is no date and time', 'write it as 2019-08-28T10:00:00Z')
}

function awardProblem(award: Tree, at: string): Check {
  return (
    idProblem(award, at, 'award') ??
    statusProblem(award, at, AWARD_STATUSES, 'an award') ??
    valueProblem(award, at) ??
    dayProblem(award, 'date', at) ??
    notList(award, 'suppliers', at)
  )
}

function contractProblem(contract: Tree, at: string): Check {
  return (
    idProblem(contract, at, 'contract') ??
    statusProblem(contract, at, CONTRACT_STATUSES, 'a contract') ??
    valueProblem(contract, at) ??
    dayProblem(contract, 'dateSigned', at) ??
    notList(contract, 'suppliers', at)
  )
}

const idProblem = (part: Tree, at: string, what: string): Check =>
  textAt(part, 'id') ? null : wrong(`${at}/id`, part['id'], `this ${what} has no id`, 'give it one')

function statusProblem(part: Tree, at: string, known: ReadonlySet<string>, what: string): Check {
  const status = textAt(part, 'status')
  if (!status || known.has(status.toLowerCase())) return null
  return wrong(
    `${at}/status`,
    status,
    `this is no status of ${what} in the standard`,
    `write one of: ${[...known].join(', ')}`,
  )
}

function valueProblem(part: Tree, at: string): Check {
  const place = `${at}/value`
  const problem = notObject(part, 'value', at)
  const amount = treeAt(part, 'value')['amount'] ?? ''
  if (problem || amount === '') return problem
  const read = readDecimal(amount)
  if (!read)
    return wrong(
      `${place}/amount`,
      amount,
      'the amount is no decimal number, or one larger than is held exactly',
      'write it as 1234.50',
    )
  const currency = textAt(treeAt(part, 'value'), 'currency')
  return currency === '' || read.amount === '0.00' || isCurrency(currency.toUpperCase())
    ? null
    : wrong(`${place}/currency`, currency, 'this is no currency of ISO 4217', 'write its code, such as EUR')
}

function dayProblem(part: Tree, key: string, at: string): Check {
  const given = part[key] ?? ''
  const text = textAt(part, key)
  return (given !== '' && text === '') || readDated(text) === undefined
    ? wrong(`${at}/${key}`, given, 'this is no date', 'write it as 2019-08-28T10:00:00Z')
    : null
}

function notObject(part: Tree, key: string, at: string): Check {
  const value = part[key] ?? null
  return value === null || isTree(value)
    ? null
    : wrong(`${at}/${key}`, value, 'stands where an object is expected', 'write it as the standard says')
}

function notList(part: Tree, key: string, at: string): Check {
  const value = part[key] ?? null
  return value === null || (Array.isArray(value) && value.every(isTree))
    ? null
    : wrong(
        `${at}/${key}`,
        value,
        'stands where a list of objects is expected',
        'write it as the standard says',
      )
}

/** The first problem that is found. */
function first<T>(items: readonly T[], check: (item: T, index: number) => Check): Check {
  for (const [index, item] of items.entries()) {
    const problem = check(item, index)
    if (problem) return problem
  }
  return null
}
