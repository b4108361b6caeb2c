import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dictionaryMarkdown, makeDictionary } from './make'

/** The files that the dictionary is written to, by their name from the repository's root. */
export function dictionaryFiles(root: string): Record<string, string> {
  const dictionary = makeDictionary(readFileSync(join(root, 'prisma', 'schema.prisma'), 'utf8'))
  return {
    'prisma/DICTIONARY.md': dictionaryMarkdown(dictionary),
    'lib/domain/dictionary.json': `${JSON.stringify(dictionary, null, 2)}\n`,
  }
}
