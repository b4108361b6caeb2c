type Publication = { publisher: string | null; publishedEarliest: Date | null; publishedLatest: Date | null }

/** How the ledger says that nobody knows who printed a passage first. */
export const publicationNotKnown = 'publication not known'

/**
 * Who published words first and when, as far as is known: a passage of a collage has an attribution of its own, which
 * stands before the collage's also where its publisher is not known.
 */
export function firstPublication<P extends Publication, S extends Publication & { publisher: string }>(
  passage: P | null,
  source: S,
): S | (P & { publisher: string }) {
  return passage ? { ...passage, publisher: passage.publisher ?? publicationNotKnown } : source
}

/** What stands between a speaker and who printed the words: `in TechCrunch`, and nothing before `publication not known`. */
export function placeWord({ publisher }: { publisher: string }): string {
  return publisher === publicationNotKnown ? '' : 'in '
}
