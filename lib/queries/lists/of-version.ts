import { remembered } from '@/lib/columns/remembered'
import { settings } from '@/lib/settings'
import { ledgerVersion } from '../ledger-version'

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
  const version = (await ledgerVersion())?.version ?? 0
  const question = JSON.stringify([name, asked])
  return remembered(
    version,
    question,
    () => make(asked),
    (answer) => 2 * JSON.stringify(answer).length,
  )
}
