const inText = /[&<>]/
const inValue = /[&<>"]/

/** A text between tags. */
export function escapeText(text: string): string {
  if (!inText.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A value of an attribute, to stand between double quotes; what looks like a tag is none there, nor wherever it is copied to. */
export function escapeValue(text: string): string {
  if (!inValue.test(text)) return text
  return escapeText(text).replaceAll('"', '&quot;')
}
