import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { csvLine } from '@/lib/ingest/input/csv-write'
import * as words from './words'

/** Columns of the generated file: those of an official download of prime transactions that readers look at. */
export const COLUMNS = [
  ...['contract_transaction_unique_key', 'contract_award_unique_key', 'award_id_piid', 'modification_number'],
  ...['transaction_number', 'parent_award_agency_id', 'parent_award_id_piid', 'federal_action_obligation'],
  ...['total_dollars_obligated', 'base_and_all_options_value', 'action_date', 'action_date_fiscal_year'],
  ...['period_of_performance_start_date', 'awarding_agency_code', 'awarding_agency_name'],
  ...['awarding_sub_agency_code', 'awarding_sub_agency_name', 'awarding_office_name', 'recipient_uei'],
  ...[
    'recipient_duns',
    'recipient_name',
    'recipient_country_code',
    'recipient_city_name',
    'recipient_state_code',
  ],
  ...['recipient_zip_4_code', 'recipient_phone_number', 'award_or_idv_flag', 'award_type'],
  ...[
    'transaction_description',
    'action_type',
    'product_or_service_code',
    'product_or_service_code_description',
  ],
  ...['naics_code', 'naics_description', 'extent_competed', 'last_modified_date'],
] as const

/** How many transactions an award has, and how many awards of a thousand rows have so many: as in the real extract of two agencies. */
const SIZES = [
  ...[
    [1, 216],
    [2, 95],
    [3, 32],
    [4, 18],
    [5, 11],
    [6, 8],
    [7, 6],
    [8, 4],
    [10, 5],
    [20, 9],
    [19, 1],
  ],
] as const
const BLOCK = 1000
const RECIPIENTS = 20_000

/** For each row of a block the award it belongs to and which of its transactions it is. */
const layout = SIZES.flatMap(([size, awards]) => Array.from({ length: awards }, () => size)).flatMap(
  (size, award) => Array.from({ length: size }, (_, nth) => ({ award, nth })),
)
const AWARDS = SIZES.reduce((sum, [, awards]) => sum + awards, 0)

/** A number from 0 to 1 for a place and a question: the same on every machine and in any order. */
function chance(place: number, question: number): number {
  let mixed = Math.imul(place ^ Math.imul(question + 1, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296
}

const pick = <T>(values: readonly T[], at: number): T => values[Math.floor(at * values.length)] as T

/** One of several by its weight, which stands last in each; the weights are parts of a thousand. */
function weighted<T extends readonly [...unknown[], number]>(values: readonly T[], at: number): T {
  let left = at * 1000
  for (const value of values) {
    left -= value.at(-1) as number
    if (left < 0) return value
  }
  return values[values.length - 1] as T
}

const digits = (value: number, length: number) => String(Math.floor(value)).padStart(length, '0')
const dayOf = (at: number) =>
  new Date(Date.UTC(2019, 9, 1) + Math.floor(at * 2400) * 86_400_000).toISOString().slice(0, 10)

function recipientName(rank: number): string {
  const known = words.KNOWN_RECIPIENTS[rank]
  if (known) return known
  const name = `${pick(words.NAME_WORDS, chance(rank, 1))} ${pick(words.TRADE_WORDS, chance(rank, 2))}`
  return `${name} ${rank}${pick(words.LEGAL_FORMS, chance(rank, 3))}`
}

function description(row: number): string {
  if (chance(row, 20) < 0.12) return pick(words.SHORT_DESCRIPTIONS, chance(row, 21))
  const parts = [pick(words.DESCRIPTION_WORDS, chance(row, 22))]
  if (chance(row, 23) < 0.015) parts.push(pick(words.NAMING_WORDS, chance(row, 24)))
  const more = 1 + Math.floor(chance(row, 25) * 4)
  for (let nth = 0; nth < more; nth++) parts.push(pick(words.DESCRIPTION_WORDS, chance(row, 30 + nth)))
  const text = parts.join(chance(row, 26) < 0.15 ? ', ' : ' ')
  return chance(row, 27) < 0.002 ? `${text}, 12" MOUNTS` : `${text} ${digits(chance(row, 28) * 100_000, 5)}`
}

/** The cells of the row at a place of the layout. */
function cellsAt(place: number): string[] {
  const { award: inBlock, nth } = layout[place % BLOCK] as { award: number; nth: number }
  const award = Math.floor(place / BLOCK) * AWARDS + inBlock
  const [buyerCode, buyer] = weighted(words.BUYERS, chance(award, 0))
  const rank = Math.floor(RECIPIENTS * chance(award, 1) ** 3.5)
  const [city, state, zip] = pick(words.CITIES, chance(rank, 5))
  const [psc, pscName, naics, naicsName] = weighted(words.GOODS, chance(award, 2))
  const number = `70B0${digits(chance(award, 3) * 9, 1)}C${digits(20 + chance(award, 4) * 6, 2)}F${digits(award, 9)}`
  const isOrder = chance(award, 5) < 0.6
  const parent = isOrder ? `70B0${digits(chance(award, 6) * 9, 1)}D${digits(chance(award, 7) * 4000, 9)}` : ''
  const parentKey = isOrder ? `${parent}_${buyerCode}` : '-NONE-_-NONE-'
  const modification = nth === 0 ? '0' : `P${digits(nth, 5)}`
  const signed = chance(award, 8) * 0.8
  const day = dayOf(Math.min(0.999, signed + nth * 0.02 * chance(place, 9)))
  const size = chance(place, 10)
  const amount =
    size < 0.28 ? 0 : ((size < 0.38 ? -1 : 1) * Math.round(10 ** (2 + chance(place, 11) * 5) * 100)) / 100
  return [
    `${buyerCode}_${isOrder ? buyerCode : '-NONE-'}_${number}_${modification}_${isOrder ? parent : '-NONE-'}_0`,
    `CONT_AWD_${number}_${buyerCode}_${parentKey}`,
    number,
    modification,
    '0',
    isOrder ? buyerCode : '',
    parent,
    amount.toFixed(2),
    (Math.abs(amount) * (1 + nth)).toFixed(2),
    (Math.abs(amount) * 4).toFixed(2),
    day,
    String(Number(day.slice(0, 4)) + (day.slice(5, 7) >= '10' ? 1 : 0)),
    dayOf(signed),
    buyerCode.startsWith('70') ? '070' : '015',
    buyerCode.startsWith('70') ? 'Department of Homeland Security' : 'Department of Justice',
    buyerCode,
    buyer,
    `${pick(words.TRADE_WORDS, chance(award, 12))} CONTRACTING OFFICE ${digits(chance(award, 13) * 40, 2)}`,
    `U${digits(chance(rank, 14) * 1e11, 11)}`,
    digits(1e8 + rank * 4099, 9),
    recipientName(rank),
    'USA',
    city,
    state,
    `${zip}${digits(chance(rank, 15) * 9999, 4)}`,
    `703${digits(chance(rank, 16) * 9_999_999, 7)}`,
    'AWARD',
    isOrder ? 'DELIVERY ORDER' : 'DEFINITIVE CONTRACT',
    description(place),
    nth === 0
      ? ''
      : pick(
          ['FUNDING ONLY ACTION', 'EXERCISE AN OPTION', 'OTHER ADMINISTRATIVE ACTION', 'CLOSE OUT'],
          chance(place, 17),
        ),
    psc,
    pscName,
    naics,
    naicsName,
    pick(['FULL AND OPEN COMPETITION', 'NOT COMPETED', 'COMPETED UNDER SAP'], chance(award, 18)),
    `${day} 12:00:00+00`,
  ]
}

/** A step that visits every place of a file of so many rows: the transactions of an award stand far apart, as in the register's files. */
function stepFor(rows: number): number {
  let step = Math.floor(rows * 0.618) | 1
  while (common(step, rows) > 1) step += 2
  return step
}

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))

/** Writes a file of so many transactions; the same each time. It holds a portion of it in memory at a time. */
export async function writeTransactions(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path)
  file.write(csvLine([...COLUMNS]))
  const step = stepFor(rows)
  let place = 0
  for (let written = 0; written < rows; ) {
    let lines = ''
    for (const stop = Math.min(rows, written + 1000); written < stop; written++) {
      lines += csvLine(cellsAt(place))
      place = (place + step) % rows
    }
    if (!file.write(lines)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}
