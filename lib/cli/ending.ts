// Imported first by every command, so that it also catches what goes wrong while later imports are evaluated (settings).

type Close = () => Promise<unknown>

const closers: Close[] = []
let ending: Promise<never> | undefined
let codeAfterSignal = 130
let signalledAt = 0

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

/** Whether a signal told the process to end. */
export const isSignalled = () => signalledAt > 0

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
  const readable = error instanceof Error && ['Error', 'SettingsError', 'ImportError'].includes(error.name)
  console.error(readable ? error.message : error)
}

process.on('uncaughtException', (error) => {
  if (!ending) report(error)
  void end(1)
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)

/** npm passes on what a terminal has sent us too: only what comes later was meant as a second one, which ends us at once. */
const SAME_SIGNAL_MS = 500

function onSignal(): void {
  if (signalledAt > 0 && Date.now() - signalledAt > SAME_SIGNAL_MS) process.exit(codeAfterSignal)
  signalledAt ||= Date.now()
  void end(codeAfterSignal)
}
