import { once } from 'node:events'
import { startNode, stopChild } from '@/lib/cli/child'
import type { Question } from './queries'

type Told = { ms: number; rows: number; error?: string }

/** A process that asks the ledger what pages ask, and what we wrote by hand, and says how many milliseconds it took. */
export class Asker {
  private constructor(private readonly child: ReturnType<typeof startNode>) {}

  static async start(databaseUrl: string): Promise<Asker> {
    const env = { DATABASE_URL: databaseUrl, NODE_ENV: 'production', QUERY_SECONDS: '600' }
    const child = startNode('tests/bench/ask/queries.mjs', [], env)
    child.stderr?.pipe(process.stderr, { end: false })
    const gone = once(child, 'exit').then(() => {
      throw new Error('The process that asks did not start.')
    })
    await Promise.race([once(child, 'message'), gone])
    gone.catch(() => {})
    return new Asker(child)
  }

  /** Milliseconds, and the rows that were given. @throws Error when it was not answered */
  async ask(question: Question): Promise<Told> {
    const answered = once(this.child, 'message') as Promise<[Told]>
    this.child.send(question)
    const [told] = await answered
    if (told.error) throw new Error(`${JSON.stringify(question)}: ${told.error}`)
    return told
  }

  async ms(question: Question): Promise<number> {
    return (await this.ask(question)).ms
  }

  get pid(): number {
    return this.child.pid ?? 0
  }

  stop(): Promise<void> {
    return stopChild(this.child)
  }
}
