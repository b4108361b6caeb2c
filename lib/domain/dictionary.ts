import dictionaryFile from './dictionary.json'

/** A column of a table, or what belongs to a record of it. */
export type DictionaryField = {
  /** Name in the database. */
  name: string
  /** Type in words: "text", "number", "date", "one of partnership_kind", "id of a company". */
  type: string
  /** Whether it can be absent. */
  optional: boolean
  description: string
}

export type DictionaryTable = { name: string; description: string; fields: DictionaryField[] }

export type DictionaryList = {
  name: string
  description: string
  values: { name: string; description: string }[]
}

/** What every table, column and list of values of the ledger means. */
export type Dictionary = { tables: DictionaryTable[]; lists: DictionaryList[] }

/** The data dictionary. It is made of the descriptions in prisma/schema.prisma by `npm run dictionary`. */
export function dictionary(): Dictionary {
  return dictionaryFile
}
