/** A check could not be done; the message is for whoever asked for it. */
export class CheckError extends Error {
  override name = 'CheckError'
  readonly kind: 'usage' | 'nothing' | 'failed'

  constructor(kind: CheckError['kind'], message: string) {
    super(message)
    this.kind = kind
  }
}
