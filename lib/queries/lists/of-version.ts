import { remembered } from '@/lib/columns/remembered'
import { settings } from '@/lib/settings'
import { ledgerEdition } from '../ledger-edition'

/**
 * An answer that depends on nothing but what is asked and the ledger: made once for each version of it. The next version of
 * the ledger is asked anew in every process. Whoever gets it must not change it.
 */
export async function ofVersion<Asked, Answer>(
  name: string,
  asked: Asked,
  make: (asked: Asked) => Promise<Answer>,
): Promise<Answer> {
  if (settings.rowsInMemory === 0) return make(asked)
  const edition = await ledgerEdition()
  const question = JSON.stringify([name, asked])
  return remembered(
    edition,
    question,
    () => make(asked),
    // About as much again is kept of what pages write of it.
    (answer) => 4 * JSON.stringify(answer).length,
  )
}
