import { createInterface, emitKeypressEvents } from 'node:readline'
import { describeQuestion } from '@/lib/ingest/resolve/review/describe'
import type { ReviewSession } from '@/lib/ingest/resolve/review/session'

export const KEYS =
  's same   n not the same   u unsure   p a company of its own   space skip   z take back   q quit'

/** One key a decision, until nothing is open or somebody quits. */
export async function interact(session: ReviewSession): Promise<void> {
  const lines = createInterface({ input: process.stdin })
  emitKeypressEvents(process.stdin, lines)
  process.stdin.setRawMode(true)
  show(session)
  await new Promise<void>((resolve) => {
    process.stdin.on('keypress', (text: string | undefined, key: { sequence?: string }) => {
      const said = session.press(text ?? key.sequence ?? '')
      if (said !== null) console.log(`${said}\n`)
      if (said === null || !session.current()) return resolve()
      show(session)
    })
  })
  process.stdin.setRawMode(false)
  lines.close()
  console.log(`\n${session.decided()} decided. They count from the next load or import on: npm start`)
}

function show(session: ReviewSession): void {
  const now = session.current()
  if (now) console.log(`${now.number} of ${now.of}  ${describeQuestion(now.question).join('\n')}\n${KEYS}`)
}
