import { Mapping } from '../mapping'

/** What a column of a table that lists who uses which technology can mean. */
export type ListingMeaning =
  | 'rowKey'
  | 'agency'
  | 'institution'
  | 'agencyType'
  | 'jurisdiction'
  | 'city'
  | 'county'
  | 'state'
  | 'technology'
  | 'vendor'
  | 'began'
  | 'beganPrecision'
  | 'link'
  | 'linkDate'

/** Names that the Atlas and its relatives have used for a meaning: letters and digits only, in small letters. */
const NAMES: readonly (readonly [ListingMeaning, RegExp])[] = [
  ['rowKey', /^aos(?:number|num|no|id)?$/],
  ['agency', /^(?:agency|agencyname|lawenforcementagency|nameofagency|lea|leaname|department)$/],
  [
    'institution',
    /^(?:university|college|institution|school|campus)(?:name)?$|^(?:nameof)?(?:university|college|institution|school)\w*$/,
  ],
  ['agencyType', /^(?:typeoflea|leatype|agencytype|typeofagency|typeoflawenforcementagency|typelea)$/],
  [
    'jurisdiction',
    /^(?:typeofjuris|typeofjurisdiction|juristype|jurisdictiontype|jurisdiction|juris|typejuris)$/,
  ],
  ['city', /^(?:city|cityname|citytown|town|municipality|citylocation)\d*$/],
  ['county', /^(?:county|counties|countyname|countyparish|parish|borough|countyorparish)\d*$/],
  [
    'state',
    /^(?:states?|statecode|stateabbr|stateabbreviation|statename|states?(?:or|and)?territor(?:y|ies))\d*$/,
  ],
  [
    'technology',
    /^(?:technology|technologies|technologytype|typeoftechnology|surveillancetechnology|techtype|tech)$/,
  ],
  ['vendor', /^(?:vendors?|vendornames?|company|manufacturer|supplier)\d*$/],
  ['began', /^(?:activedate|dateactive|activesince|dateactivated)$/],
  ['beganPrecision', /^(?:dateprecision|activedateprecision)$/],
  ['link', /^link1?(?:url)?$/],
  ['linkDate', /^(?:link\d*date|datelink\d*|dateoflink\d*|linkdate\d*|sourcedate\d*)$/],
]

/** Columns whose words the ledger can quote, and need not understand. */
const KEPT = [
  /^(?:link|source|url)s?\d*(?:url|link)?$/,
  /^(?:link|source)\d*(?:snapshot|archive|source|name|publisher|title|type|datecomment|comment)\d*$/,
  /^otherlinks?\d*$/,
  /^newaosnumber(?:ori\d*)?$/,
  /^(?:ori\d*|techabv|technologyabbreviation|abbreviation|fips\w*|zip\w*|latitude|longitude|lat|lng|lon|id)$/,
]

/** The publisher's prose, which is left out. */
const PROSE = /^(?:summary|summaries|description|details|notes?|comments?|researchnotes?|findings)$/

const plain = (column: string) => column.toLowerCase().replace(/[^a-z0-9]/g, '')

/** What a column of the Atlas means, by its name. */
function meaningOf(column: string): ListingMeaning | 'kept' | null {
  const name = plain(column)
  if (PROSE.test(name)) return null
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'kept'
}

/** The columns of a header as the Atlas and its relatives name them. */
export const atlasColumns = (header: readonly string[]) => new Mapping<ListingMeaning>(header, meaningOf)

/** Columns that are kept though nobody knows what they mean. */
export function unknownColumns(columns: Mapping<ListingMeaning>): string[] {
  return columns.columns.filter(
    (column) =>
      columns.keeps(column) &&
      meaningOf(column) === 'kept' &&
      !KEPT.some((pattern) => pattern.test(plain(column))),
  )
}

/** Whether a header has what only the Atlas and its relatives have. */
export function hasAtlasColumns(columns: Mapping<ListingMeaning>): boolean {
  const names = columns.columns.map(plain)
  return (
    columns.has('agencyType', 'jurisdiction') ||
    names.some((name) => /^link1(?:source|date|snapshot)?$/.test(name))
  )
}
