import { normaliseAgencyName, normaliseCompanyName } from '@/lib/domain/normalise-name'

/** Legal forms of other countries, and forms that registers cut short. */
const MORE_LEGAL_FORMS = /\s(?:l c|pllc|p c|sarl|s a r l|sas|spa|s p a|srl|kg|se|a s|aps|kk|public limited)$/

/**
 * A company's name in the form in which registers' names are compared: no case, accents, punctuation, `The` before it, or
 * legal forms behind it.
 */
export function companyForm(name: string): string {
  let form = normaliseCompanyName(name).replace(/^the (?=\S)/, '')
  for (;;) {
    const shorter = normaliseCompanyName(form.replace(MORE_LEGAL_FORMS, ''))
    if (shorter === form) return form
    form = shorter
  }
}

/** An agency's name in the form that its id is made of. */
export function agencyForm(name: string): string {
  return normaliseAgencyName(name)
}
