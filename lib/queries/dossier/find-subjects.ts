import { type DossierSubject, listedStates } from '@/lib/dossier/address'
import { suggestEntries } from '../lists/search-entries'
import { correctedText, readWords } from '../lists/words'

/** Somebody whose dossier can be opened. */
export type FoundSubject = { subject: DossierSubject; name: string; detail: string | null }

/** As many as the search looks through, of which agencies and companies stay. */
const looked = 40

/** Companies, agencies and states whose names have the words, the best first; `corrected`: what was searched instead. */
export async function findSubjects(
  q: string,
): Promise<{ found: readonly FoundSubject[]; corrected: string | null }> {
  const words = await readWords(q)
  const entries = await suggestEntries(words, q, looked)
  const records = entries.flatMap(({ kind, key, title, detail }): FoundSubject[] =>
    kind === 'company' || kind === 'agency'
      ? [{ subject: { kind, slug: key }, name: title, detail: detail ?? null }]
      : [],
  )
  return { found: [...statesOf(q), ...records], corrected: correctedText(words) }
}

/** A state is meant by its name, its beginning or its code. */
function statesOf(q: string): FoundSubject[] {
  const typed = q.trim().toLowerCase()
  return listedStates
    .filter(({ state, name }) => {
      return state.toLowerCase() === typed || (typed.length > 2 && name.toLowerCase().startsWith(typed))
    })
    .map(({ state, name }) => ({
      subject: { kind: 'state', country: 'US', state },
      name,
      detail: 'All agencies of the state',
    }))
}
