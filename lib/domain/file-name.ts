/** A file as readers need it: its own name without the folders of whoever imported it; of a packed one, in which archive it lies. */
export function fileName(path: string): string {
  const [outer = '', ...inner] = path.split('!')
  const own = (name: string) => name.split(/[\\/]/).findLast((part) => part !== '') ?? name
  const packed = inner.at(-1)
  return packed === undefined ? own(outer) : `${own(packed)} in ${own(outer)}`
}
