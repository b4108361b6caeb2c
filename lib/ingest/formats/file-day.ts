import { isoDay } from '@/lib/domain/partial-date'

/** The day that a file's name gives (`atlas-2020-10-07.csv`, `Atlas of Surveillance-20250310.csv`), as an ISO day; null where it gives none. */
export function dayInName(file: string): string | null {
  const name = file.split(/[/\\!]/).at(-1) ?? ''
  for (const [, year, , month, day] of name.matchAll(/(?<!\d)(20\d\d)([-_. ]?)(\d\d)\2(\d\d)(?!\d)/g)) {
    try {
      return isoDay(Number(year), Number(month), Number(day))
    } catch {
      // other digits
    }
  }
  return null
}
