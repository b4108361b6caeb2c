import { describe, expect, it } from 'vitest'
import { checkDatasets } from '@/lib/ingest/datasets/check'
import { prepareDatasets } from '@/lib/ingest/datasets/prepare'
import { readRegistry } from '@/lib/ingest/read-registry'
import { smallRegisters, writeSeeds } from '../../../fixtures/datasets/small-registers'

async function faultsOf(change: Record<string, string | undefined>) {
  const seeds = writeSeeds({ ...smallRegisters, ...change })
  try {
    const { registry } = readRegistry(seeds.seedsDir)
    const faults = await checkDatasets(seeds.seedsDir, registry)
    return faults.map(
      ({ file, line, message }) => `${file.replace('seeds/datasets/', '')}:${line} ${message}`,
    )
  } finally {
    seeds.remove()
  }
}

const edit = (path: string, from: string, to: string) => ({ [path]: smallRegisters[path]?.replace(from, to) })
const eyes = 'datasets/eyes/eyes.csv'
const deals = 'datasets/deals/deals.csv'

describe('the check of datasets', () => {
  it('finds nothing wrong with what ships', async () => {
    const { registry } = readRegistry('seeds')
    const { datasets, agencies, faults } = prepareDatasets('seeds', registry)
    expect(faults).toEqual([])
    expect(await checkDatasets('seeds', registry)).toEqual([])
    const counts = datasets.map(({ files, read, refusals }) => [files.spec.slug, read, refusals.length])
    expect(counts).toEqual([
      ['atlas-2020-10-07', 4283, 2],
      ['cbp-ice-obligations-fy2021-2026', 3269, 12],
      ['fbi-agencies', 3213, 0],
      ['ring-agencies-2020-10-07', 1501, 0],
    ])
    expect(agencies.length).toBeGreaterThan(3900)
  })

  it('finds nothing wrong with small registers either', async () => {
    expect(await faultsOf({})).toEqual([])
  })

  it.each([
    [
      'an unknown column',
      edit(eyes, 'id,agency', 'id,motto,agency'),
      'eyes/eyes.csv:1 unknown column "motto"',
    ],
    ['a column that is gone', edit(eyes, ',vendor,', ',seller,'), 'the column "vendor" is not there'],
    [
      'an unknown vendor',
      edit(eyes, 'Other Eyes,05', 'Acme,05'),
      'eyes/eyes.csv:5 column "vendor" ("Acme"): vendor "Acme" is no company',
    ],
    [
      'an unknown type',
      edit(eyes, 'Sheriff,County', 'Wizard,County'),
      'eyes/eyes.csv:5 column "type" ("Wizard"): type "Wizard" with jurisdiction "County" is not known',
    ],
    [
      'an unknown technology',
      edit(eyes, 'WI,Drones,Other', 'WI,Blimps,Other'),
      'technology "Blimps" is not known',
    ],
    ['a state that is none', edit(eyes, ',WI,Drones,Other', ',NA,Drones,Other'), '"NA" is no state'],
    ['a date that is none', edit(eyes, '05/2016', '31/31/2016'), 'eyes/eyes.csv:5 "31/31/2016" is no date'],
    [
      'an agency that could be two',
      edit(eyes, 'West County,NJ', ',NJ'),
      'there are several agencies "Twin Police Department" in NJ',
    ],
    [
      'a ragged row',
      edit(eyes, 'E2,Alder', 'E2,,Alder'),
      'eyes/eyes.csv:3 the row has 10 cells, the header 9',
    ],
    [
      'a key that stands twice with other cells',
      edit(eyes, 'E4,', 'E1,'),
      'its key "E1" stands at line 2 too',
    ],
    [
      'an amount that is none',
      edit(deals, '100.10', '1e2'),
      'deals/deals.csv:2 column "Amount" ("1e2"): the amount is no decimal',
    ],
    ['a day that is none', edit(deals, '2022-01-05', '2022-02-30'), 'the date of the action is none'],
    [
      'a buyer that is not known',
      edit(deals, 'ICE,CONT_AWD_B2', 'FBI,CONT_AWD_B2'),
      'buyer "FBI" is not known',
    ],
    [
      'a contract that concerns no company',
      edit(deals, 'OF LANTERN LICENSES', 'OF LANTERN STREET'),
      'deals/deals.csv:4 neither its recipient nor its words',
    ],
    [
      'an agency that the ledger does not have',
      edit('datasets/places/places.csv', 'Alder Police', 'Elm Police'),
      'the ledger has no agency of this name',
    ],
    ['an agency in another county', edit('datasets/places/places.csv', 'ALDER', 'Elm'), 'the county differs'],
    ['a file that is gone', { [eyes]: undefined }, 'the file "eyes.csv" is not there'],
    [
      'a key of dataset.yaml that is not known',
      edit('datasets/eyes/dataset.yaml', 'ignore:', 'ignored:'),
      'unknown key "ignored"',
    ],
    [
      'fewer rows than expected',
      edit('datasets/eyes/dataset.yaml', 'min: 1, max: 9', 'min: 8, max: 9'),
      'the files hold 6 rows, expected are 8 to 9',
    ],
    [
      'a refused row that is refused no longer',
      edit(eyes, '\nE5,Cedar Police Department,Police,Municipal,Cedar County,WI,Drones,Lantern,2019', ''),
      'the row "E5" is listed as refused, and is not',
    ],
    [
      'a product that the registry does not have',
      edit('registry/recognition.yaml', 'lantern-app', 'lantern-ap'),
      'no product "lantern-ap"',
    ],
  ])('finds %s', async (_, change, message) => {
    expect(await faultsOf(change)).toContainEqual(expect.stringContaining(message))
  })
})
