const names: Record<string, string> = {
  'CC-BY-4.0': 'CC BY 4.0',
  'CC0-1.0': 'CC0 1.0',
  'OGL-UK-3.0': 'Open Government Licence 3.0',
  'US-PD': 'public domain in the United States',
}

/** A licence's code (SPDX, or `US-PD` for works of the US government) as readers know it; the code itself where it has no other name. */
export function licenceName(code: string): string {
  return names[code] ?? code
}
