import { existsSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** A setting is wrong; the message names each wrong one, says what is wrong with it and gives an example. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/** The checkout. Every command, and Next, runs there. */
export const root = process.cwd()

const postgresUrl = (example: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol), example)
    .optional()

const port = 'must be a whole number from 1 to 65535, for example PORT=3000'
const count = (name: string, example: number) => {
  const wrong = `must be a whole number, for example ${name}=${example}`
  return z.coerce
    .number(wrong)
    .int(wrong)
    .min(['TRUSTED_PROXIES', 'ROWS_IN_MEMORY'].includes(name) ? 0 : 1, wrong)
    .default(example)
}

/** How many rows of a table take an eighth of the memory there is, at about 100 bytes each; no machine is too small for a million. */
function rowsThatFit(): number {
  const allowed = process.constrainedMemory()
  const memory = allowed > 0 ? Math.min(allowed, totalmem()) : totalmem()
  return Math.max(1_000_000, Math.floor(memory / 8 / 100))
}

const site =
  'must be the public address of the site without a path, for example SITE_URL=https://ledger.example.org'

const isOrigin = (text: string) =>
  URL.canParse(text) &&
  /^https?:$/.test(new URL(text).protocol) &&
  new URL(text).href === `${new URL(text).origin}/`

const variables = z.object({
  DATABASE_URL: postgresUrl(
    'must be the address of a PostgreSQL database, for example DATABASE_URL=postgresql://ledger:secret@localhost:5432/ledger',
  ),
  DATABASE_READER_URL: postgresUrl(
    'must be the address of a PostgreSQL database, for example DATABASE_READER_URL=postgresql://reader:secret@localhost:5432/ledger',
  ),
  PORT: z.coerce.number(port).int(port).min(1, port).max(65535, port).default(3000),
  HOST: z
    .string()
    .regex(
      /^[\w.:-]+$/,
      'must be an address of this machine, for example HOST=127.0.0.1 (or 0.0.0.0 for all)',
    )
    .default('127.0.0.1'),
  SITE_URL: z
    .string()
    .refine(isOrigin, site)
    .transform((text) => new URL(text).origin)
    .optional(),
  API_REQUESTS_PER_MINUTE: count('API_REQUESTS_PER_MINUTE', 600),
  DOWNLOADS_PER_MINUTE: count('DOWNLOADS_PER_MINUTE', 60),
  DOWNLOADS_AT_ONCE: count('DOWNLOADS_AT_ONCE', 6),
  DOWNLOAD_MINUTES: count('DOWNLOAD_MINUTES', 60),
  QUERY_SECONDS: count('QUERY_SECONDS', 10),
  OBJECTIONS_PER_HOUR: count('OBJECTIONS_PER_HOUR', 6),
  OBJECTIONS_PER_HOUR_IN_ALL: count('OBJECTIONS_PER_HOUR_IN_ALL', 60),
  FORM_KEY: z
    .string()
    .min(32, 'must be at least 32 characters that nobody can guess, the same for all instances of the site')
    .optional(),
  ROWS_IN_MEMORY: count('ROWS_IN_MEMORY', rowsThatFit()),
  TRUSTED_PROXIES: count('TRUSTED_PROXIES', 0),
  DATA_DIR: z.string().default('.data'),
  SEEDS_DIR: z.string().default('seeds'),
  BROWSER_EXECUTABLE: z
    .string()
    .refine(
      existsSync,
      'must be the path of an installed browser, for example BROWSER_EXECUTABLE=/usr/bin/chromium',
    )
    .optional(),
  NODE_ENV: z.string().default('development'),
  npm_lifecycle_event: z.string().optional(),
})

/**
 * Reads settings from environment variables; an empty value counts as unset.
 * @throws SettingsError that names every wrong setting
 */
export function parseSettings(environment: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const result = variables.safeParse(given)
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }) => {
      const name = String(path[0])
      const secret = name.endsWith('_URL') || name === 'FORM_KEY'
      return `  ${name} ${message}\n    (it is ${secret ? 'not one' : JSON.stringify(given[name])} now)`
    })
    throw new SettingsError(`Settings that cannot be used (environment or .env):\n${faults.join('\n')}`)
  }
  const values = result.data
  return {
    /** Database of the role that owns the tables; absent: the embedded PostgreSQL. */
    databaseUrl: values.DATABASE_URL,
    /** Database as a role that can only read; absent: the owner's connection, as the role blue_ledger_reader. */
    databaseReaderUrl: values.DATABASE_READER_URL,
    port: values.PORT,
    host: values.HOST,
    /** Public address of the site, without a slash at the end. */
    siteUrl: values.SITE_URL ?? `http://localhost:${values.PORT}`,
    /** How often one address may ask the API, and for downloads, in a minute. */
    apiRequestsPerMinute: values.API_REQUESTS_PER_MINUTE,
    downloadsPerMinute: values.DOWNLOADS_PER_MINUTE,
    /** Downloads that this process streams at the same time, each over a connection of its own. */
    downloadsAtOnce: values.DOWNLOADS_AT_ONCE,
    /** How long one download may last. */
    downloadMinutes: values.DOWNLOAD_MINUTES,
    /** How long the database may take for one question of a page or the API, and how long a question waits to be asked. */
    querySeconds: values.QUERY_SECONDS,
    /** How many objections one address may file in an hour, and all together. */
    objectionsPerHour: values.OBJECTIONS_PER_HOUR,
    objectionsPerHourInAll: values.OBJECTIONS_PER_HOUR_IN_ALL,
    /** Key that forms are signed with; absent: one of this installation’s own, in the folder DATA_DIR. */
    formKey: values.FORM_KEY,
    /** Tables of up to so many rows are held in memory for lists; SQL answers for larger ones. */
    rowsInMemory: values.ROWS_IN_MEMORY,
    /** Proxies of our own in front of this process, whose X-Forwarded-For is believed. */
    trustedProxies: values.TRUSTED_PROXIES,
    /** Absolute path of the folder for the embedded database and other things that can be made again. */
    dataDir: resolve(/* turbopackIgnore: true */ root, values.DATA_DIR),
    /** Absolute path of the folder with the record's files. */
    seedsDir: resolve(/* turbopackIgnore: true */ root, values.SEEDS_DIR),
    browserExecutable: values.BROWSER_EXECUTABLE,
    production: values.NODE_ENV === 'production',
    /** Whether npm is our parent process. */
    startedByNpm: values.npm_lifecycle_event !== undefined,
  }
}

export type Settings = ReturnType<typeof parseSettings>

const file = join(root, '.env')
if (existsSync(file)) process.loadEnvFile(file)

/** The settings of this process, read once. */
export const settings: Settings = parseSettings(process.env)
