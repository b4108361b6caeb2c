/** Who published something and when: of a source, or of a passage that was printed somewhere else first. */
export const publicationSelect = {
  publisher: true,
  publishedEarliest: true,
  publishedLatest: true,
  publishedText: true,
} as const

/** A source by name, with who published it and when. */
export const namedSourceSelect = { slug: true, title: true, ...publicationSelect } as const
