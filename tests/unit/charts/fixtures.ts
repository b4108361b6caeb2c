import type { ChartInput } from '@/lib/charts/registry'
import type { RingData } from '@/lib/charts/schemas'

const counted =
  '1 3 22 28 29 33 47 52 56 59 71 105 147 201 252 303 362 412 490 585 675 762 891 1029 1124 1232 1310 1372 1429 1464 1501'

export const ringData: RingData = {
  months: counted
    .split(' ')
    .map(Number)
    .map((cumulative, index, all) => ({
      month: `${2018 + Math.floor((index + 2) / 12)}-${String(((index + 2) % 12) + 1).padStart(2, '0')}`,
      added: cumulative - (all[index - 1] ?? 0),
      cumulative,
    })),
  repeated: 3,
  claims: [
    claim('at least 231', 231, '2019-08', 'Vice Motherboard', null),
    claim('more than 400', 400, '2019-08-28', 'The Washington Post', 407),
    claim('401', 401, '2019-08-28', 'The Washington Post', 407),
    claim('405', 405, '2019-08-28', 'Vice Motherboard', 407),
    claim('more than 1,300', 1300, '2020-06-10', 'BuzzFeed News', 1329),
    claim('more than 1,300', 1300, '2020-08', 'TechCrunch', 1464),
    claim('over 1,400', 1400, '2020-07-02', 'EFF', 1374),
  ],
  source: 'EFF Atlas of Surveillance, 7 Oct 2020 (CC BY 4.0); two articles',
  rowsHref: '/partnerships?company=ring',
}

export const ring: ChartInput = { slug: 'ring-partnerships', data: ringData }

function claim(words: string, value: number, date: string, by: string, countedThen: number | null) {
  const id = `${by}-${words}-${date}`.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return { id, words, value, date, by, counted: countedThen, href: `/evidence/${id}` }
}

export const subcontracts: ChartInput = {
  slug: 'microsoft-subcontracts',
  data: {
    claims: [
      {
        id: 'c1',
        label: 'TechCrunch, Aug 2020: with the DoD and other law enforcement agencies, since 2016',
        words: 'more than 5,000',
        value: 5000,
        href: '/evidence/c1',
      },
    ],
    counted: [
      {
        key: 'dhs',
        label: 'CBP and ICE awards that name Microsoft, 2021–2026',
        count: 412,
        href: '/contracts?company=microsoft',
      },
      {
        key: 'recipient',
        label: 'CBP and ICE awards to Microsoft itself',
        count: 9,
        href: '/contracts?company=microsoft&role=recipient',
      },
      { key: 'sub', label: 'Subawards', count: 0, href: '/contracts?kind=subaward' },
    ],
    difference:
      'The claim counts subcontracts with the Department of Defense and federal law enforcement since 2016. Our records are awards of two agencies since 2021, and hold no subawards.',
    source: 'TechCrunch, Aug 2020; USAspending, fiscal years 2021–2026',
    rowsHref: '/contracts?company=microsoft',
  },
}

const types = [
  ['Police', 3204],
  ['Sheriff', 911],
  ['State police', 122],
  ['District attorney or prosecutor', 61],
  ['Federal law enforcement', 44],
  ['Immigration enforcement', 38],
  ['Campus police', 21],
  ['Fire department', 18],
  ['Military and defence', 2],
] as const

export const byType: ChartInput = {
  slug: 'partnerships-by-agency-type',
  data: {
    items: types.map(([label, count]) => ({ key: label, label, count, href: `/partnerships?type=${label}` })),
    total: 4421,
    source: 'EFF Atlas of Surveillance, 7 Oct 2020 (CC BY 4.0)',
    rowsHref: '/partnerships',
  },
}

export const byState: ChartInput = {
  slug: 'partnerships-by-state',
  data: {
    places:
      'AL4 AK2 AZ40 AR31 CA380 CO55 CT44 DE5 DC3 FL260 GA99 HI2 ID12 IL150 IN80 IA20 KS23 KY19 LA27 ME6 MD41 MA77 MI70 MN64 MS9 MO61 NE8 NV15 NH11 NJ120 NM14 NY95 NC88 ND3 OH118 OK33 OR29 PA101 PR1 RI13 SC47 SD4 TN52 TX230 UT28 VA66 WA49 WV7 WI58'
        .split(' ')
        .map((word) => ({
          code: word.slice(0, 2),
          name: word.slice(0, 2),
          count: Number(word.slice(2)),
          href: `/partnerships?state=${word.slice(0, 2)}`,
        })),
    others: [
      { code: 'US', name: 'United States as a whole', count: 40 },
      { code: 'GB', name: 'United Kingdom', count: 4, href: '/partnerships?country=GB' },
    ],
    total: 2831,
    source: 'EFF Atlas of Surveillance, 7 Oct 2020 (CC BY 4.0)',
    rowsHref: '/partnerships',
  },
}

export const dhs: ChartInput = {
  slug: 'dhs-obligations',
  data: {
    years: [2021, 2022, 2023, 2024, 2025, 2026],
    partial: { year: 2026, to: '2026-06-30' },
    companies: [
      company('Palantir', [23.47, 29.69, 20.52, 20.41, 81.1, 143.51], []),
      company('Amazon Web Services', [0, 0.01], [21.44, 44.45, 16, 102.43, 91.94, 75.44]),
      company('Microsoft', [3.64, -0.02, 0, -0.06, 0, 0], [48.27, 52.97, 21.18, 65.55, 83.09, 14.35]),
      company(
        'Motorola Solutions',
        [48.98, 7.87, 13.34, 32.54, 19.11, 14.43],
        [0.27, 31.15, 39.76, 22.49, 64.16, 286.93],
      ),
      company('Axon', [8.34, 20.43, 25.9, 31.66, 20.14, 48.66], [3.96, 0.15]),
      company('Takes back', [5, -3, 1, 2, -1.5, 0], [1, -1, 0, 0.2, 0, 0]),
      company('Google', [], [0.47, 0.22, 1.58, 2.94, 3.51, 0.74]),
    ],
    total: { asRecipient: 680e6, throughResellers: 1020e6 },
    source: 'USAspending, fiscal years 2021 to 2026',
    rowsHref: '/contracts',
  },
}

export const timeline: ChartInput = {
  slug: 'commitments-timeline',
  data: {
    asOf: '2026-11-21',
    items: [
      item(
        'Amazon',
        'One-year moratorium on police use of Rekognition',
        ['2020-06-10', '2020-06-10'],
        ['2021-06-10', '2021-06-10'],
        'said',
        'expired',
      ),
      item('IBM', 'Leaves facial recognition', ['2020-06-08', '2020-06-08'], null, 'open', 'in force'),
      item(
        'Nextdoor',
        'Forwarding of posts to police turned off',
        ['2020-06-01', '2020-06-30'],
        null,
        'open',
        'no end known',
      ),
      item('Nextdoor', 'Will train moderators', null, null, 'open', 'unknown'),
      item('Nextdoor', 'Will say more', [null, '2020-08-21'], null, 'open', 'in force'),
      item(
        'Microsoft',
        'No sales of facial recognition to police until there is a law',
        ['2020-06-11', '2020-06-11'],
        ['2024-01-01', '2024-12-31'],
        'inferred',
        'not known',
      ),
      item('Microsoft', 'Declined to comment', ['2020-08-01', '2020-08-31'], null, 'point', 'declined'),
    ],
    source: 'Two articles; Amazon, 10 Jun 2020',
    rowsHref: '/commitments',
  },
}

function company(name: string, direct: number[], through: number[]) {
  const slug = name.toLowerCase().replace(/ /g, '-')
  const years = [2021, 2022, 2023, 2024, 2025, 2026].map((year, index) => ({
    year,
    asRecipient: dollarsOf(direct[index]),
    throughResellers: dollarsOf(through[index]),
  }))
  return { slug, name, href: `/companies/${slug}`, years }
}

function dollarsOf(millions: number | undefined): number | null {
  return millions === undefined ? null : millions * 1e6
}

type Span = [string | null, string]

function item(
  company: string,
  label: string,
  from: Span | null,
  until: Span | null,
  end: 'said' | 'inferred' | 'open' | 'point',
  state: string,
) {
  const span = (dates: Span | null) => (dates ? { earliest: dates[0], latest: dates[1] } : null)
  return { id: label, company, label, from: span(from), until: span(until), end, state, href: '/commitments' }
}
