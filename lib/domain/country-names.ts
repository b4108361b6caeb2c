const regions = new Intl.DisplayNames('en', { type: 'region' })

/** English name of a country by its ISO 3166-1 alpha-2 code; the code itself where none is known. */
export function countryName(code: string): string {
  return regions.of(code) ?? code
}
