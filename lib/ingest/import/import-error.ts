/** An import that cannot be done, with a message for who asked for it. */
export class ImportError extends Error {
  override name = 'ImportError'

  /**
   * @param kind `usage`: the command must be written otherwise; `nothing`: there is nothing that could be imported; `failed`:
   * something that it needs failed it; `stopped`: who asked for it took that back
   */
  constructor(
    readonly kind: 'usage' | 'nothing' | 'failed' | 'stopped',
    message: string,
  ) {
    super(message)
  }
}
