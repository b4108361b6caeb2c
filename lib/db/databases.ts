import pg from 'pg'

/** The same server and role as `url`, another database. */
export function inDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${encodeURIComponent(name)}`
  return address.href
}

/** Runs `work` with one connection to `url` and closes it. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'blue-ledger' })
  client.on('error', () => {}) // what is lost shows in the next query
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Makes the database `name` on the server of `url`, as a copy of `template` when given. Returns its address. */
export async function createDatabase(url: string, name: string, template?: string): Promise<string> {
  const copy = template ? ` template ${pg.escapeIdentifier(template)} strategy file_copy` : ''
  await withConnection(url, (client) => client.query(`create database ${pg.escapeIdentifier(name)}${copy}`))
  return inDatabase(url, name)
}

/** Makes the database `name` on the server of `url` unless it is there. Returns its address. */
export async function ensureDatabase(url: string, name: string): Promise<string> {
  const there = await hasDatabase(url, name)
  if (!there) {
    await createDatabase(url, name).catch(async (error: unknown) => {
      if (!(await hasDatabase(url, name))) throw error // else another process was faster
    })
  }
  return inDatabase(url, name)
}

/** Whether the server of `url` has a database of that name. */
export async function hasDatabase(url: string, name: string): Promise<boolean> {
  return withConnection(url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    return rowCount === 1
  })
}

/** Removes the database `name` from the server of `url`, and whoever is connected to it. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await withConnection(url, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  )
}
