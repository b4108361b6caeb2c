const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Whether a word is a slug: lower-case letters, digits and single hyphens between them. */
export function isSlug(word: string): boolean {
  return SLUG.test(word)
}

/**
 * A slug for a name: accents and apostrophes dropped, "&" written out, all else that is no letter or digit a hyphen.
 * `slugify("Sheriff’s Office", "CA")` is `sheriffs-office-ca`. Throws a RangeError when nothing is left of the words.
 */
export function slugify(...words: (string | null | undefined)[]): string {
  const slug = words
    .filter((word) => word)
    .join(' ')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (!slug)
    throw new RangeError(`No slug can be made of ${JSON.stringify(words)}: it has no letter a-z and no digit`)
  return slug
}
