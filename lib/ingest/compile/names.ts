import type { Row } from '../document'

type Named = {
  name: string
  aliases?: { name: string; kind: string; seenIn?: string | undefined }[] | undefined
}

/** The rows of a record's table of names: the one it is shown under, and those that others write. */
export function nameRows(
  owner: string,
  id: string,
  entry: Named,
  normalise: (name: string) => string,
): Row[] {
  const main = { name: entry.name, kind: 'main', seenIn: undefined }
  return [main, ...(entry.aliases ?? [])].map(({ name, kind, seenIn }) => ({
    [owner]: id,
    name,
    normalised: normalise(name),
    kind,
    seen_in: seenIn ?? null,
  }))
}

/** The first name that is written twice in an entry. */
export function doubledName({ name, aliases = [] }: Named): string | undefined {
  const names = [name, ...aliases.map((alias) => alias.name)]
  return names.find((one, index) => names.indexOf(one) !== index)
}
