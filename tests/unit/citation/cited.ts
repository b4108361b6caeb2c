import type { Citable } from '@/lib/citation/citable'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

/** A quote of an article, with signs that mean something in TeX and more letters than a line of RIS may have. */
export const cited: Citable = {
  id: 'q-p9710v2yz2qxp',
  kind: 'article',
  evidence: 'quote',
  words: 'Lantern_1 won £460million & “50%” of #5 {deals}\nin Łódź  - since 2015 — naïve, \\ and ~ and ^',
  speaker: null,
  author: 'Ada L. Moss and The Associated Press',
  title:
    'Lantern & Co: 50% of “police_departments” – a #1 that goes on and on for much longer than seventy letters of one line',
  publisher: 'The Daily & Post',
  publishedEarliest: day('2020-08-21'),
  publishedLatest: day('2020-08-21'),
  language: 'en',
  datasetVersion: null,
  url: 'https://post.example.org/2020/08/21/a_very-long-address/that-goes-on-and-on/and-on-beyond-seventy-letters?a=1&b=2~c',
  inferred: false,
  permalink: 'https://ledger.example.org/evidence/q-p9710v2yz2qxp',
  version: 3,
  versionDay: '21 Nov 2026',
}

/** A row of a register. */
export const citedRow: Citable = {
  ...cited,
  id: 'r-er0nvyqm1fwga',
  kind: 'dataset',
  evidence: 'row',
  words: null,
  author: null,
  title: 'A register of contracts, contracts.csv, line 12',
  publisher: 'Office of Contracts',
  publishedEarliest: day('2020-10-07'),
  publishedLatest: day('2020-10-07'),
  language: null,
  datasetVersion: 'snapshot of 7 Oct 2020',
  url: 'https://contracts.example.org/register',
  permalink: 'https://ledger.example.org/evidence/r-er0nvyqm1fwga',
}

/** A document whose text is not held, of two days, with no address. */
export const citedReference: Citable = {
  ...cited,
  id: 'ref-gbm66g407b9jz',
  kind: 'report',
  evidence: 'reference',
  words: null,
  author: null,
  title: 'Numbers of a year',
  publisher: 'Union of Lamps',
  publishedEarliest: day('2020-08-20'),
  publishedLatest: day('2020-08-21'),
  url: null,
  inferred: true,
  permalink: 'https://ledger.example.org/evidence/ref-gbm66g407b9jz',
}
