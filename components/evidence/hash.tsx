/** A SHA-256 in groups of eight letters, so that it can be compared by eye. */
export function Hash({ hex }: { hex: string }) {
  return <code className="font-mono text-micro">{hex.match(/.{1,8}/g)?.join(' ')}</code>
}
