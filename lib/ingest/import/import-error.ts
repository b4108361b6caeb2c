/** An import that cannot be done, with a message for who asked for it. */
export class ImportError extends Error {
  override name = 'ImportError'

  /** @param kind `usage`: the command must be written otherwise; `nothing`: there is nothing that could be imported */
  constructor(
    readonly kind: 'usage' | 'nothing',
    message: string,
  ) {
    super(message)
  }
}
