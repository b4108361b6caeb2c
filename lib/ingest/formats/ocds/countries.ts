import { normaliseName } from '@/lib/domain/normalise-name'
import { textAt } from './tree'

/** Languages in which registers write the names of countries. */
const LANGUAGES =
  'en es fr pt uk ru de it nl pl ro el tr ka hy az kk ky uz ar id vi th ne zh ja sq sr mk bg hr sl cs sk hu lt lv et sv da fi nb'.split(
    ' ',
  )

/** Other names in use. */
const OTHERS: Readonly<Record<string, string>> = {
  ...{
    england: 'GB',
    scotland: 'GB',
    wales: 'GB',
    cymru: 'GB',
    'northern ireland': 'GB',
    'great britain': 'GB',
  },
  ...{ uk: 'GB', 'united kingdom of great britain and northern ireland': 'GB' },
  ...{ usa: 'US', 'united states of america': 'US', 'estados unidos de america': 'US' },
  ...{ 'republic of moldova': 'MD', 'republica moldova': 'MD', 'estados unidos mexicanos': 'MX' },
}

/** Codes that are no country's. */
const NONE = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'])

let known: Map<string, string> | null = null

/** The country of a publisher's processes, by the prefix of their ids: from what the publishers' own data say. */
const PREFIXES: Readonly<Record<string, string>> = {
  'ocds-b5fd17': 'GB',
  'ocds-h6vhtk': 'GB',
  'ocds-r6ebe6': 'GB',
  'ocds-kuma6s': 'GB',
  'ocds-be6bcu': 'UA',
  'ocds-03ad3f': 'PY',
  'ocds-k50g02': 'CO',
  'ocds-07smqs': 'MX',
  'ocds-b3wdp1': 'MD',
  'ocds-70d2nz': 'CL',
  'ocds-6550wx': 'DO',
}

/** What stands for a country that is not known: no agency has it. */
export const NO_COUNTRY = 'ZZ'

/** The prefix of a process's id: its publisher's. Null where it has none. */
export const prefixOf = (ocid: string): string | null =>
  /^ocds-[a-z0-9]{6}(?=-)/.exec(ocid.toLowerCase())?.[0] ?? null

/** ISO code of the country of all processes of a publisher; {@link NO_COUNTRY} where it is not known. */
export const countryOfProcess = (ocid: string): string => PREFIXES[prefixOf(ocid) ?? ''] ?? NO_COUNTRY

/** ISO code of the country of an address, whatever the language it is named in; null where it names none that is known. */
export function countryOfAddress(address: unknown): string | null {
  for (const text of [textAt(address, 'country'), textAt(address, 'countryName')]) {
    const name = normaliseName(text)
    const code = name ? (OTHERS[name] ?? names().get(name)) : undefined
    if (code) return code
  }
  return null
}

/** Names of all countries in all languages, and their codes. */
function names(): Map<string, string> {
  known ??= new Map(
    LANGUAGES.map(
      (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
    ).flatMap((display) => codes().flatMap((code) => nameOf(display, code))),
  )
  return known
}

function nameOf(display: Intl.DisplayNames, code: string): [string, string][] {
  const name = display.of(code)
  return name
    ? [
        [normaliseName(name), code],
        [code.toLowerCase(), code],
      ]
    : []
}

/** Codes of countries that are in use: others (`UK`, `SU`) are written as these. */
function codes(): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
  return letters
    .flatMap((a) => letters.map((b) => `${a}${b}`))
    .filter((code) => !NONE.has(code) && new Intl.Locale('und', { region: code }).maximize().region === code)
}
