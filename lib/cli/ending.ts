// Imported first by every command, so that it also catches what goes wrong while later imports are evaluated (settings).

type Close = () => Promise<unknown>

const closers: Close[] = []
let ending: Promise<never> | undefined
let codeAfterSignal = 130

/** Registers what must be done before the process ends, however it ends; the last registered is done first. */
export function atEnd(close: Close): void {
  closers.push(close)
}

/** Ends the process after all that was registered with `atEnd`. */
export function end(code: number): Promise<never> {
  ending ??= closeAll(code)
  return ending
}

/** Whether the end has begun. */
export const isEnding = () => ending !== undefined

/** For commands that run until they are stopped: Ctrl-C and SIGTERM are their good end. */
export function signalsEndWell(): void {
  codeAfterSignal = 0
}

async function closeAll(code: number): Promise<never> {
  for (const close of closers.reverse()) await close().catch((error: unknown) => report(error))
  process.exit(code)
}

/** The message alone; with the stack for faults of the program, whose messages are not meant for readers. */
function report(error: unknown): void {
  const readable = error instanceof Error && (error.name === 'Error' || error.name === 'SettingsError')
  console.error(readable ? error.message : error)
}

process.on('uncaughtException', (error) => {
  if (!ending) report(error)
  void end(1)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void end(codeAfterSignal))
