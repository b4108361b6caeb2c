import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'
import { EngineAdapter } from '@/lib/db/schema-engine-adapter'

export type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'

/** Nothing is left out of comparisons between schema and database. */
export const noFilters = { externalTables: [], externalEnums: [] }

let loaded = false

/** Prisma's schema engine as WebAssembly: the binary one has to be downloaded from a host that may be out of reach. */
function loadEngine(): void {
  if (loaded) return
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = new WebAssembly.Module(readFileSync(path.replace(/\.js$/, '.wasm')))
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': { ...glue } })
  glue.__wbg_set_wasm(exports)
  const start = exports['__wbindgen_start']
  if (typeof start !== 'function') throw new Error(`${path} is not the schema engine that Blue Ledger knows`)
  start()
  loaded = true
}

/** Runs `work` with a schema engine connected to `url`, and disconnects it. */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loadEngine()
  const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'blue-ledger migrations' })
  const adapter = new EngineAdapter(pool)
  try {
    const engine = await glue.SchemaEngine.new(
      { datamodels: undefined },
      () => {},
      bindMigrationAwareSqlAdapterFactory(adapter),
    )
    return await work(engine)
  } catch (error) {
    if (!adapter.complaint || !(error instanceof Error)) throw error
    throw new Error(error.message.replace(/External error id#\d+/, adapter.complaint))
  } finally {
    await pool.end()
  }
}
