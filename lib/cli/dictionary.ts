import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dictionaryFiles } from '@/lib/dictionary/files'
import { root } from '@/lib/settings'

/** `npm run dictionary`: writes the data dictionary from the descriptions in prisma/schema.prisma. */
for (const [name, text] of Object.entries(dictionaryFiles(root))) {
  writeFileSync(join(root, name), text)
  console.log(`Wrote ${name}`)
}
