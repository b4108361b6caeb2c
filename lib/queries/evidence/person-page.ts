import { cache } from 'react'
import { reader } from '@/lib/db/client'
import { type QuotedWords, quotedWords, quotedWordsSelect } from './quoted-words'

export type PersonPage = {
  slug: string
  name: string
  role: string
  note: string | null
  organization: { slug: string; name: string } | null
  company: { slug: string; name: string } | null
  quotes: QuotedWords[]
  /** Evidence that names the person without being in their words. */
  namedIn: QuotedWords[]
}

/** A person with every quote of theirs, in the order of their sources; null when there is none of that slug. */
export const personPage = cache(async (slug: string): Promise<PersonPage | null> => {
  const person = await reader.person.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      role: true,
      note: true,
      organization: { select: { slug: true, name: true } },
      company: { select: { slug: true, name: true } },
      quotes: { orderBy: [{ sourceId: 'asc' }, { startOffset: 'asc' }], select: quotedWordsSelect },
      citations: { orderBy: { id: 'asc' }, select: { evidence: { select: quotedWordsSelect } } },
    },
  })
  if (!person) return null
  const { id, quotes, citations, ...rest } = person
  const own = new Set(quotes.map((quote) => quote.id))
  return {
    ...rest,
    quotes: quotes.map((quote) => quotedWords(quote, id)),
    namedIn: citations
      .filter(({ evidence }) => !own.has(evidence.id))
      .map(({ evidence }) => quotedWords(evidence, id)),
  }
})
