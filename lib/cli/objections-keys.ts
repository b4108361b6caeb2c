import { createInterface, emitKeypressEvents } from 'node:readline'
import { createInterface as createQuestions } from 'node:readline/promises'
import type pg from 'pg'
import { DecisionRefused, decide } from '@/lib/objections/decide'
import { describeObjection } from '@/lib/objections/describe'
import { type EditorsObjection, readObjections } from '@/lib/objections/read'
import { isDecided, pressed } from '@/lib/objections/review-session'

export const OBJECTION_KEYS =
  'r look into it   w show its words   a accept   d decline (both ask why)   space next   q quit'

/** Goes through objections, one key a decision, until the last or until somebody quits. */
export async function reviewObjections(
  db: pg.ClientBase,
  objections: readonly EditorsObjection[],
  by: string,
): Promise<void> {
  for (const [index, first] of objections.entries()) {
    let now = first
    for (;;) {
      console.log(`\n${index + 1} of ${objections.length}\n${describeObjection(now)}\n\n${OBJECTION_KEYS}`)
      const key = pressed(await nextKey())
      if (key.is === 'quit') return
      if (key.is === 'next') break
      if (key.is === 'nothing') continue
      const reason = key.asks ? await ask('Why? (empty: not now) ') : undefined
      if (reason === '') continue
      now = await decideAndRead(db, now, { act: key.act, by, reason })
      if (isDecided(now)) break
    }
  }
  console.log('\nThat was all.')
}

async function decideAndRead(
  db: pg.ClientBase,
  now: EditorsObjection,
  decision: Parameters<typeof decide>[2],
): Promise<EditorsObjection> {
  try {
    await decide(db, now.id, decision)
  } catch (error) {
    if (!(error instanceof DecisionRefused)) throw error
    console.log(error.message)
  }
  const [read] = await readObjections(db, { id: now.id })
  return read ?? now
}

async function nextKey(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  emitKeypressEvents(process.stdin, lines)
  process.stdin.setRawMode(true)
  const key = await new Promise<string>((resolve) => {
    process.stdin.once('keypress', (text: string | undefined, { sequence }: { sequence?: string }) =>
      resolve(text ?? sequence ?? ''),
    )
  })
  process.stdin.setRawMode(false)
  lines.close()
  return key
}

async function ask(question: string): Promise<string> {
  const lines = createQuestions({ input: process.stdin, output: process.stdout })
  try {
    return (await lines.question(question)).trim()
  } finally {
    lines.close()
  }
}
