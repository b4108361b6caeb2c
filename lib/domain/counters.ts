/** A count over the ledger's own records that a figure publishes. */
export type Counter = {
  /** What is counted, and how duplicates are treated. */
  rule: string
  /** The records that are counted. */
  rowsHref: string
}

/** The counts that figures can publish, by name; lib/holdings/counter-sql.ts has the SQL of each. */
export const counters = {
  'ring-listings': {
    rule: 'Rows of the Atlas of Surveillance that list an agency as partner of Ring. A row that several snapshots have counts once; an agency that is listed twice counts twice, and stands in the list of partnerships once.',
    rowsHref: '/partnerships?company=ring&dataset=ring-agencies-2020-10-07',
  },
  'companies-that-commented': {
    rule: 'Companies that TechCrunch asked and that gave it a comment, of all that it says it asked.',
    rowsHref: '/commitments?kind=declined_to_comment&kind=no_response',
  },
  'agencies-with-a-partnership': {
    rule: 'Agencies that at least one partnership is recorded for, each once. Groups of unnamed agencies are not counted. The list also has agencies of which the ledger holds no partnership, but a contract, a claim or words.',
    rowsHref: '/agencies?known=documented',
  },
  'dhs-obligations': {
    rule: 'US dollars that CBP and ICE obligated in the transactions held, which concern a technology company as recipient or by description. Each transaction counts once, however many companies it names.',
    rowsHref:
      '/contracts?agency=customs-and-border-protection&agency=immigration-and-customs-enforcement&kind=award&kind=order&currency=USD',
  },
} as const satisfies Record<string, Counter>

export type CounterName = keyof typeof counters

/** Whether there is a counter of that name. */
export function isCounter(name: string): name is CounterName {
  return Object.hasOwn(counters, name)
}
