import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '@/lib/ingest/schemas/json-schemas'
import { root } from '@/lib/settings'

/** `npm run seeds:schemas`: writes the JSON Schemas of the seed files to seeds/schemas. */
const folder = join(root, 'seeds', 'schemas')
mkdirSync(folder, { recursive: true })
const schemas = Object.entries(jsonSchemas())
for (const [name, text] of schemas) writeFileSync(join(folder, name), text)
console.log(`Wrote ${schemas.length} schemas to seeds/schemas.`)
