/** A whole number from 1 up to a million as an address gives it; null for anything else. Of a repeated parameter the first counts. */
export function positiveNumber(value: string | readonly string[] | undefined): number | null {
  const text = typeof value === 'string' ? value : value?.[0]
  return text !== undefined && /^[1-9]\d{0,6}$/.test(text) && Number(text) <= 1_000_000 ? Number(text) : null
}

/** The page asked for, from 1; anything that is no page is the first. */
export const pageNumber = (value: string | readonly string[] | undefined): number =>
  positiveNumber(value) ?? 1
