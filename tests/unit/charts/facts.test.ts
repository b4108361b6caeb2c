import { describe, expect, it } from 'vitest'
import { tableCsv } from '@/lib/charts/csv'
import { countClasses } from '@/lib/charts/definitions/partnerships-by-state'
import { monthPosition } from '@/lib/charts/definitions/ring-layout'
import { framePoint, stateShapes } from '@/lib/charts/map/us-states'
import { chartFacts, chartInput } from '@/lib/charts/registry'
import { standaloneSvg } from '@/lib/charts/standalone-svg'
import { byState, dhs, ring, ringData, subcontracts, timeline } from './fixtures'

describe('a CSV', () => {
  it('has one line a row, ends them with CRLF and quotes what needs it', () => {
    const csv = tableCsv(chartFacts(ring).table)
    expect(csv.split('\r\n')).toHaveLength(33)
    expect(csv).toContain('2020-08,35,1464,"“more than 1,300” (TechCrunch)"\r\n')
  })

  it('never hands a spreadsheet a formula, and keeps negative numbers numbers', () => {
    const columns = [
      { key: 'a', label: '=1+1' },
      { key: 'b', label: 'b' },
    ]
    const csv = tableCsv({
      columns,
      rows: [{ cells: { a: '@SUM(A1)', b: -5 } }, { cells: { a: 'say "a, b"', b: '-5' } }],
    })
    expect(csv).toBe(`'=1+1,b\r\n'@SUM(A1),-5\r\n"say ""a, b""",-5\r\n`)
  })

  it('keeps negative obligations as they are', () => {
    expect(tableCsv(chartFacts(dhs).table)).toContain('Takes back,2022,-3000000,-1000000,whole year')
  })
})

describe('a date on the axis of months', () => {
  it('stands where its precision puts it', () => {
    expect(monthPosition(ringData, '2018-03')).toBe(0.5)
    expect(monthPosition(ringData, '2019-08-01')).toBeCloseTo(17 + 0.5 / 31)
    expect(monthPosition(ringData, '2019')).toBeCloseTo(16)
  })
})

describe('classes of states', () => {
  it('cover every count once, from the smallest to the largest', () => {
    const counts = [1, 1, 1, 2, 3, 5, 8, 13, 21, 400]
    const classes = countClasses(counts)
    for (const count of counts)
      expect(classes.filter(({ from, to }) => count >= from && count <= to)).toHaveLength(1)
    expect([classes[0]?.from, classes.at(-1)?.to]).toEqual([1, 400])
  })

  it('are one where all states count the same', () => {
    expect(countClasses([4, 4, 4])).toEqual([{ from: 4, to: 4 }])
  })
})

describe('the map’s projection', () => {
  it('puts Seattle into Washington, and no place at all for London', () => {
    const washington = stateShapes(0.5).find((shape) => shape.code === 'WA')
    const seattle = framePoint(47.6, -122.33)
    expect(seattle?.x).toBeGreaterThan(washington?.box.x ?? 1000)
    expect(seattle?.y).toBeLessThan((washington?.box.y ?? 0) + (washington?.box.height ?? 0))
    expect(framePoint(51.5, -0.12)).toBeNull()
  })
})

describe('a downloaded drawing', () => {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 380" width="720" height="380" role="group"><title id="t">T</title><a href="/evidence/x"><circle cx="1" cy="1" r="1" fill="var(--color-con)" stroke="var(--color-blue-wash)"/></a></svg>'
  const svg = standaloneSvg(
    drawing,
    { width: 720, height: 380 },
    chartFacts(ring).head,
    'https://ledger.example.org',
  )

  it('carries its title, its source and colours for light and dark', () => {
    expect(svg).toContain('A figure in the press can be older than the paper')
    expect(svg).toContain('https://ledger.example.org')
    expect(svg).toMatch(/<circle class="fill-con stroke-blue-wash" [^>]*fill="#a3231b" stroke="#e9eff8"/)
    expect(svg).toContain('.fill-con{fill:#f0938b}')
    expect(svg).not.toContain('var(')
  })

  it('leads to the site with absolute links', () => {
    expect(svg).toContain('href="https://ledger.example.org/evidence/x"')
  })
})

describe('a chart’s words', () => {
  it('say what is not known', () => {
    const rows = chartFacts(timeline).table.rows.map((row) => row.cells)
    expect(rows).toContainEqual(expect.objectContaining({ from: 'date not given', until: 'no end given' }))
    expect(rows).toContainEqual(expect.objectContaining({ label: 'Will say more', from: 'by 21 Aug 2020' }))
    expect(chartFacts(byState).table.rows.slice(-2)).toEqual([
      { cells: { name: 'United States as a whole', code: 'US', count: 40 } },
      { cells: { name: 'United Kingdom', code: 'GB', count: 4 }, href: '/partnerships?country=GB' },
    ])
  })

  it('add up a company’s years, and name a year that has no transaction', () => {
    const digest = chartFacts(dhs).digest
    const cells = digest?.rows.find(({ cells: { company } }) => company === 'Takes back')?.cells
    expect(cells).toMatchObject({ total: 3_700_000, throughResellers: 200_000, 2022: -4_000_000 })
    expect(digest?.columns.at(-1)).toMatchObject({ key: '2026', label: '2026*' })
  })

  it('tell no record from zero: a cell without a transaction holds nothing, in files too', () => {
    const { digest, table } = chartFacts(dhs)
    const palantir = digest?.rows.find(({ cells: { company } }) => company === 'Palantir')?.cells
    expect(palantir).toMatchObject({ throughResellers: null })
    const google = table.rows.find(({ cells }) => cells['company'] === 'Google' && cells['year'] === 2021)
    expect(google?.cells).toMatchObject({ asRecipient: null, throughResellers: 470_000 })
    expect(tableCsv(table)).toMatch(/^Google,2021,,470000,/m)
    const amazon = table.rows.find(({ cells }) => cells['company'] === 'Amazon Web Services')?.cells
    expect(amazon).toMatchObject({ asRecipient: 0 })
    const counted = chartFacts(subcontracts).table.rows.find(({ cells }) => cells['words'] === 'no record')
    expect(counted?.cells).toMatchObject({ how: 'counted', number: null })
  })

  it('are refused when the data are not of the chart’s shape', () => {
    expect(chartInput.safeParse({ slug: 'ring-partnerships', data: { ...ringData, extra: 1 } }).success).toBe(
      false,
    )
    expect(chartInput.safeParse({ slug: 'no-such-chart', data: ringData }).success).toBe(false)
  })
})
