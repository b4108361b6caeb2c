/**
 * A number of the register of companies of the United Kingdom as that writes it, in eight signs: publishers leave out zeros at its beginning
 * (`4142000`, `SC12345`). Null for what is none (`N/A`).
 */
export function companyNumber(text: string): string | null {
  const [, letters = '', digits = '', last = ''] =
    /^([A-Z]{0,2})(\d{1,8})([A-Z]?)$/.exec(text.trim().toUpperCase().replace(/\s/g, '')) ?? []
  if (/^0*$/.test(digits)) return null
  const number = `${letters}${digits.padStart(8 - letters.length - last.length, '0')}${last}`
  return number.length === 8 ? number : null
}
