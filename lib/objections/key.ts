import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { settings } from '@/lib/settings'

const held = globalThis as { blueLedgerFormKey?: Buffer }

/** The key that forms are signed with: FORM_KEY, or one of this installation's own, made at its first use. */
export function formKey(): Buffer {
  held.blueLedgerFormKey ??= settings.formKey ? Buffer.from(settings.formKey) : keyIn(settings.dataDir)
  return held.blueLedgerFormKey
}

/**
 * The key in a folder; made where there is none. Where it cannot be kept, the key ends with this process: a form that was
 * open then is sent a second time.
 */
export function keyIn(folder: string): Buffer {
  const file = join(folder, 'form-key')
  const fresh = randomBytes(32).toString('base64url')
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, `${fresh}\n`, { mode: 0o600, flag: 'wx' }) // whoever comes second takes the first one's
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return Buffer.from(fresh)
  }
  return readKey(file) ?? Buffer.from(fresh)
}

function readKey(file: string): Buffer | null {
  try {
    const text = readFileSync(file, 'utf8').trim()
    return text.length >= 32 ? Buffer.from(text) : null
  } catch {
    return null
  }
}
