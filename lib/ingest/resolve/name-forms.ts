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

/** Words that half of all firms have in their names. */
const DULL = new Set(
  (
    'technologies technology tech systems system solutions solution services service group holdings international global national ' +
    'federal government us usa america american industries industry enterprises enterprise associates partners consulting ' +
    'security information data digital software network networks communications computer computers products and of for the'
  ).split(' '),
)

/** The words of a company's form that tell it from others; all of them where none does. */
export function tellingWords(form: string): string {
  const words = form.split(' ')
  const telling = words.filter((word) => !DULL.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
}

/** An agency's name in the form that its id is made of. */
export function agencyForm(name: string): string {
  return normaliseAgencyName(name)
}
