import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportError } from '@/lib/ingest/import/import-error'
import { atlas, listing } from '../../fixtures/atlas'
import { smallRegisters } from '../../fixtures/datasets/small-registers'
import { fbiRegister } from '../../fixtures/fbi'
import { action, csv, extract, officialHeader } from '../../fixtures/usaspending'
import { type OpenImport, openImport } from '../import/open-import'
import { expectProven } from './sought-proofs'

const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 4 })
const from = <T>(...values: T[]) => fc.constantFrom(...values)

const awards = from('X1', 'X2', 'X3')
const days = from('2019-01-02', '2021-05-06', '2023-09-10')
const recipients = from('RESELLER LLC', 'HARBOUR', 'LANTERN', 'SOMEBODY ELSE')
const vendors = from('Lantern', 'Glow', 'Other Eyes, Lantern', 'Harbour', 'Nobody', '')

const anAction = fc.record({
  award: awards,
  modification: from('0', 'P1', 'P2'),
  on: days,
  recipient: recipients,
  what: from('MAINTENANCE', 'LANTERN LICENSES', 'GLOW STICKS'),
  buyer: from('ICE', 'ICE', 'BORDER OFFICE', 'ELM POLICE DEPARTMENT'),
})
const anAward = fc.record({ award: awards, on: days, recipient: recipients })
const aListing = fc.record({
  row: fc.nat(4),
  town: from('Alder', 'Elm', 'Oak'),
  vendor: vendors,
  date: from('2017', '3/22/18', '2019'),
})

/** What happens to a ledger: rows come in, or come in otherwise than before; a run is taken back; the seeds change. */
const aStep = fc.oneof(
  fc.record({ step: fc.constant('actions' as const), rows: few(anAction), dataset: from(null, 'others') }),
  fc.record({ step: fc.constant('awards' as const), rows: few(anAward) }),
  fc.record({
    step: fc.constant('listings' as const),
    rows: few(aListing),
    on: from(null, '2021-01-01', '2022-01-01', '2023-01-01'),
  }),
  fc.record({ step: fc.constant('agencies' as const), towns: few(from('Elm', 'Oak', 'Cedar')) }),
  fc.record({ step: fc.constant('undo' as const), nth: fc.nat(9) }),
  fc.record({
    step: fc.constant('seeds' as const),
    reseller: fc.boolean(),
    glow: fc.boolean(),
    border: fc.boolean(),
    out: from(-1, 0, 1, 3),
  }),
)
type Step = typeof aStep extends fc.Arbitrary<infer Of> ? Of : never

/** Does what a step says; whether it could be done. A run that others built upon is not taken back. */
async function take(ledger: OpenImport, runs: string[], step: Step, number: number): Promise<boolean> {
  const bring = async (name: string, text: string, more = {}) => {
    const { run, changed } = await ledger.take([ledger.file(`${number}-${name}`, text)], more)
    if (changed && run) runs.push(run)
    return changed
  }
  switch (step.step) {
    case 'actions': {
      const rows = step.rows.map(({ buyer, ...row }) => action(row).replace('ICE,', `${buyer},`))
      return bring('actions.csv', extract(...rows), { dataset: step.dataset })
    }
    case 'awards':
      return bring('awards.csv', csv(officialHeader('awards'), step.rows.map(awardCells)))
    case 'listings': {
      const rows = step.rows.map(({ row, town, ...said }) =>
        listing({
          key: `AOS00${row}`,
          agency: `${town} Police Department`,
          county: `${town} County`,
          ...said,
        }),
      )
      return bring('atlas.csv', atlas(...rows), { snapshotOn: step.on })
    }
    case 'agencies': {
      const rows = [...new Set(step.towns)].map((town) => ({
        ...{ ori: `CA000${town.length}${town.charCodeAt(0)}0`, name: `${town} Police Department` },
        county: town.toUpperCase(),
      }))
      return bring('fbi.json', fbiRegister({ CA: rows }))
    }
    case 'undo':
      return undo(ledger, runs, step.nth)
    case 'seeds':
      return loadSeeds(ledger, step)
  }
}

const awardCells = ({ award, on, recipient }: { award: string; on: string; recipient: string }) => ({
  contract_award_unique_key: `CONT_AWD_${award}_7014_-NONE-_-NONE-`,
  ...{ award_id_piid: award, awarding_sub_agency_name: 'ICE', recipient_name: recipient },
  ...{ total_obligated_amount: '25.50', award_base_action_date: on, award_latest_action_date: on },
})

async function undo(ledger: OpenImport, runs: string[], nth: number): Promise<boolean> {
  const run = runs[nth % Math.max(1, runs.length)]
  if (!run) return false
  try {
    await ledger.undo(run)
    runs.splice(runs.indexOf(run), 1)
    return true
  } catch (error) {
    if (error instanceof ImportError && error.message.includes('take that back first')) return false
    throw error
  }
}

async function loadSeeds(ledger: OpenImport, step: Extract<Step, { step: 'seeds' }>): Promise<boolean> {
  const file = (path: string, more: string) => ({ [path]: `${smallRegisters[path] ?? ''}${more}` })
  const [header, ...deals] = (smallRegisters['datasets/deals/deals.csv'] ?? '').trim().split('\n')
  const left = deals.filter((_, at) => at !== step.out)
  ledger.seeds.write({
    ...file(
      'registry/companies.yaml',
      `${step.reseller ? '- { slug: reseller, name: Reseller LLC }\n' : ''}${step.glow ? '- { slug: glow, name: Glow }\n' : ''}`,
    ),
    ...file(
      'registry/agencies.yaml',
      step.border
        ? '- { slug: border, name: Border Office, type: immigration-enforcement, level: federal, country: US }\n'
        : '',
    ),
    'datasets/deals/deals.csv': `${[header, ...left].join('\n')}\n`,
  })
  return (await ledger.load(ledger.seeds.seedsDir)).changed
}

describe('whatever happens to a ledger', { timeout: 300_000 }, () => {
  it('what proves each partnership is what all of its rows say', async () => {
    const done = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 14, maxLength: 14 }), async (steps) => {
        const ledger = await openImport()
        try {
          const runs: string[] = []
          for (const [number, step] of steps.entries()) {
            if (await take(ledger, runs, step, number)) done.set(step.step, (done.get(step.step) ?? 0) + 1)
            await expectProven(ledger)
          }
        } finally {
          await ledger.close()
        }
      }),
      { numRuns: 5, endOnFailure: true },
    )
    expect([...done.keys()].sort()).toEqual(['actions', 'agencies', 'awards', 'listings', 'seeds', 'undo'])
  })
})
