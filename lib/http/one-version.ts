import { type LedgerStamp, ledgerStamp, versionNow } from '@/lib/queries/ledger-stamp'
import { ProblemError } from './problem'

const mostTries = 5

/**
 * What `work` answers from one version of the ledger, which it is told: where a load came in meanwhile it is asked again, so that no
 * answer mixes two versions. `drop` lets go of an answer that is not used.
 * @throws ProblemError (503) where loads follow each other so fast that no answer is from one
 */
export async function atOneVersion<T>(
  work: (stamp: LedgerStamp) => Promise<T>,
  drop: (answer: T) => unknown = () => {},
): Promise<T> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stamp = await ledgerStamp()
    const answer = await work(stamp)
    if ((await versionNow()) === stamp.version) return answer
    await drop(answer)
  }
  const detail = 'New versions of the ledger follow each other too fast. Try again soon.'
  throw new ProblemError({ status: 503, title: 'Being loaded', detail }, { 'Retry-After': '5' })
}
