import { describe, expect, it } from 'vitest'
import { AGENCIES, CONTRACTS, FACTS, LISTINGS } from '../../../../fixtures/formats/dataset-yaml'
import { mapFiles, pairsOf } from '../../../../fixtures/formats/map-files'
import { readOwn } from '../../../../fixtures/formats/own-tables'

describe('a table of contracts with a dataset.yaml', () => {
  it('is read as declared, and is the dataset’s own register', async () => {
    const { rows: read, readers } = await readOwn(
      `${CONTRACTS}identifiers: { CH: GB-COH }\nignore: [Contact]\n`,
      `Ref,Buyer,Supplier,CH,Value,Signed,Notes,Contact,Contact e-mail
A1,Kent Police,Lantern Ltd,01234567,"£1,250.5",22/3/2018,x,A. Person,a@example.org
A2,Kent Police,,,,3/4/2018,,B. Person,
`,
    )
    expect(readers).toMatchObject([
      {
        about: 'contracts',
        register: 'own',
        country: 'GB',
        dataset: { slug: 'own', snapshotOn: '2025-03-10' },
      },
    ])
    expect(read).toMatchObject([
      {
        ...{ shape: 'award', rowKey: 'A1', contractKey: 'A1', kind: 'award', buyerName: 'Kent Police' },
        ...{
          recipients: [{ name: 'Lantern Ltd', ids: [['GB-COH', '01234567']] }],
          amount: '1250.50',
          currency: 'GBP',
        },
        ...{ actionOn: '2018-03-22', lastActionOn: '2018-03-22' },
      },
      { rowKey: 'A2', recipients: [], amount: null, currency: null, actionOn: '2018-04-03' },
    ])
    expect(pairsOf(read[0]).map(([name]) => name)).toEqual([
      ...['Ref', 'Buyer', 'Supplier', 'CH', 'Value', 'Signed', 'Notes'],
    ])
    expect(readers[0]?.keeps('Contact e-mail')).toBe(false)
  })

  it('has dates as wide as they are open, and amounts with a comma where it says so', async () => {
    const csv =
      'Ref,Buyer,Supplier,Value,Signed,Notes\nA1,Kent Police,X,"1.250,50",3/4/2018,\nA2,Kent Police,X,"7,5",2017-2019,\n'
    const { rows: read } = await readOwn(`${CONTRACTS}decimal: comma\n`, csv)
    expect(read).toMatchObject([
      { amount: '1250.50', actionOn: '2018-04-03', signed: { earliest: '2018-03-04', text: '3/4/2018' } },
      { amount: '7.50', actionOn: '2019-12-31', signed: { earliest: '2017-01-01', text: '2017-2019' } },
    ])
    const declared = await readOwn(`${CONTRACTS}decimal: comma\ndates: dmy\n`, csv)
    expect(declared.rows[0]).toMatchObject({ actionOn: '2018-04-03' })
    expect(declared.rows[0]).not.toHaveProperty('signed')
  })

  it('refuses rows that it does not understand, with column, reason and what to do', async () => {
    const yaml = CONTRACTS.replace('kind: award', 'kinds: { Order: order }')
      .replace('currency: GBP\n', '')
      .replace('Notes: kept', 'Kind: kind, Currency: currency')
    const { rows: read, problems } = await readOwn(
      `${yaml}buyers: { Kent: kent-police }\n`,
      `Ref,Buyer,Supplier,Value,Signed,Kind,Currency
A1,Kent,X,1,2018,order,GBP
,Kent,X,1,2018,order,GBP
A3,Essex,X,1,2018,order,GBP
A4,Kent,X,"1,2",2018,order,GBP
A5,Kent,X,1,soon,order,GBP
A6,Kent,X,1,2018,loan,GBP
A7,Kent,X,1,2018,order,pounds
`,
    )
    expect(read).toMatchObject([{ rowKey: 'A1', kind: 'order', buyerName: 'Kent', currency: 'GBP' }])
    expect(problems.map(({ column, value }) => [column, value])).toEqual([
      ['Ref', ''],
      ['Buyer', 'Essex'],
      ['Value', '1,2'],
      ['Signed', 'soon'],
      ['Kind', 'loan'],
      ['Currency', 'pounds'],
    ])
    expect(problems.every(({ reason, remedy }) => reason.length > 5 && remedy.length > 5)).toBe(true)
  })

  it('has a key of several columns where none is one', async () => {
    const yaml = CONTRACTS.replace('Ref: contractKey', 'Ref: kept')
    const { rows: read } = await readOwn(
      `${yaml}key: [Ref, Signed]\n`,
      'Ref,Buyer,Supplier,Value,Signed,Notes\nA,Kent,X,1,2018,\n',
    )
    expect(read).toMatchObject([{ rowKey: 'A|2018' }])
  })
})

describe('other tables with a dataset.yaml', () => {
  it('list ties, with the words of the register declared', async () => {
    const yaml = `${LISTINGS}technologies: { Kamera: body-worn-cameras }
agencyTypes: { Wache: { type: police, level: local } }
vendorCells: [{ cell: Both, companies: [axon, shotspotter], reason: Said so. }]
`
    const { rows: read, problems } = await readOwn(
      yaml,
      `Id,Agency,Type,State,Tech,Vendor,Since
1,Ames Police Department,Police,IA,Drones,"DJI, Axon",2017
2,Ames Police Department,Wache,Iowa,kamera,Both,5/2018
3,Ames Police Department,Wache,Iowa,Telepathie,,
,Ames Police Department,Wache,Iowa,Drones,,
`,
    )
    expect(read).toMatchObject([
      {
        ...{ rowKey: '1', technology: 'drones', vendors: ['DJI', 'Axon'] },
        dated: { earliest: '2017-01-01', latest: '2017-12-31', text: '2017' },
      },
      {
        agency: { type: 'police', level: 'local', state: 'IA' },
        technology: 'body-worn-cameras',
        vendors: ['Axon', 'ShotSpotter'],
      },
    ])
    expect(problems).toMatchObject([{ column: 'Tech' }, { column: 'Id' }])
  })

  it('list agencies of any country', async () => {
    const csv = `Nr;Name;Art;Land;Breite;Länge
1;Polizeipräsidium Köln;Landespolizei;NW;50,93;6,99
2;Wachdienst;Wachdienst;NW;;
3;Polizei;Landespolizei;Nordrhein-Westfalen;;
`
    const { rows: read, problems } = await readOwn(AGENCIES, csv)
    expect(read).toMatchObject([
      {
        ...{ shape: 'agency', rowKey: '1', ori: null, latitude: '50.93', longitude: '6.99' },
        agency: { name: 'Polizeipräsidium Köln', country: 'DE', state: 'NW', type: 'police', level: 'state' },
      },
    ])
    expect(problems).toMatchObject([{ column: 'Art' }, { column: 'Land' }])
  })

  it('record actions on contracts in the manner of the shipped obligations', async () => {
    const yaml = `${FACTS}format: obligations
country: US
currency: USD
columns: { Agency: buyer, Key: awardKey, No: awardNumber, To: recipient, Amount: amount, On: actionOn, Mod: modification, What: description }
buyers: { ICE: immigration-and-customs-enforcement }
`
    const { rows: read, problems } = await readOwn(
      yaml,
      `Agency,Key,No,To,Amount,On,Mod,What
ICE,CONT_AWD_A1_7_FRAME_9,A1,LANTERN LLC,-100.1,2021-10-01,P00001,DRONES
ICE,CONT_AWD_A1_7_FRAME_9,A1,LANTERN LLC,5,3/4/2021,P00002,DRONES
`,
    )
    expect(read).toMatchObject([
      {
        ...{ shape: 'transaction', rowKey: 'CONT_AWD_A1_7_FRAME_9|P00001', kind: 'order', amount: '-100.10' },
        ...{
          currency: 'USD',
          actionOn: '2021-10-01',
          fiscalYear: 2022,
          modification: 'P00001',
          displayNumber: 'A1',
        },
        buyerName: 'Immigration and Customs Enforcement',
      },
    ])
    expect(problems).toMatchObject([{ column: 'On', value: '3/4/2021' }])
  })

  it.each([
    ['atlas-2020-10-07', 4283, ['"NA" is no state']],
    ['ring-agencies-2020-10-07', 1501, []],
    ['fbi-agencies', 3213, Array(3).fill('does not say of which type the agency is')],
    ['cbp-ice-obligations-fy2021-2026', 3269, []],
  ])('are read from dataset.yaml as the shipped %s has it', async (slug, count, reasons) => {
    const { rows: read, problems, readers } = await mapFiles([`seeds/datasets/${slug}`])
    expect(read.length + problems.length).toBe(count)
    expect(problems.map(({ reason }) => reason)).toEqual(reasons)
    expect(readers[0]?.dataset.slug).toBe(slug)
  })
})
