import { afterAll, beforeAll, expect, it } from 'vitest'
import { counterSql } from '@/lib/holdings/counter-sql'
import { atlas, listing } from '../../fixtures/atlas'
import { smallRegisters } from '../../fixtures/datasets/small-registers'
import { type OpenImport, openImport } from './open-import'

let ledger: OpenImport
beforeAll(async () => {
  ledger = await openImport()
  const file = (path: string) => smallRegisters[path] ?? ''
  ledger.seeds.write({
    'registry/companies.yaml': `${file('registry/companies.yaml')}- { slug: ring, name: Ring }\n`,
    'registry/technologies.yaml': `${file('registry/technologies.yaml')}- { slug: ring-neighbors-partnership, name: Neighbors, description: An app., atlasName: Ring/Neighbors Partnership }\n`,
    'registry/products.yaml': `${file('registry/products.yaml')}- { slug: ring-neighbors, name: Ring Neighbors, company: ring, technology: ring-neighbors-partnership }\n`,
    'datasets/eyes/dataset.yaml': file('datasets/eyes/dataset.yaml')
      .replace('slug: eyes', 'slug: eyes\nregister: atlas-of-surveillance')
      .replace(/refused:.*\n/, ''),
    'datasets/eyes/eyes.csv': `id,agency,type,juris,county,state,tech,vendor,date
AOS0001,Alder PD,Police,Municipal,Alder County,CA,Ring/Neighbors Partnership,Ring,3/22/18
AOS0002,Alder PD,Police,Municipal,Alder County,CA,Ring/Neighbors Partnership,Ring,4/22/18
AOS0003,Birch PD,Police,Municipal,Birch County,CA,Ring/Neighbors Partnership,Ring,4/22/18
`,
    'datasets/places/places.csv':
      'ori,name,county,state,lat,lon\nCA0000100,Alder Police Department,ALDER,CA,37.5,-122.25\n',
  })
  await ledger.load(ledger.seeds.seedsDir)
})
afterAll(() => ledger.close())

const ring = (key: string, agency: string) =>
  listing({ key, agency, technology: 'Ring/Neighbors Partnership', vendor: 'Ring' })
const count = () => ledger.rows(counterSql['ring-listings'])

it('rows about Ring that two snapshots have are counted once, and every row counts', async () => {
  expect(await count()).toMatchObject([{ value: '3', as_of_latest: '2020-10-07' }])
  const file = ledger.file(
    'atlas-2021-05-01.csv',
    atlas(ring('AOS0001', 'Alder PD'), ring('AOS0009', 'Fir PD')),
  )
  const report = await ledger.take([file])
  expect(report).toMatchObject({ loaded: 2 })
  expect(await count()).toMatchObject([{ value: '4', as_of_latest: '2021-05-01' }])
  await ledger.undo(report.run)
  expect(await count()).toMatchObject([{ value: '3', as_of_latest: '2020-10-07' }])
})
