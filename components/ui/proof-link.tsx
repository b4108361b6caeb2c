type ProofLinkProps = {
  /** How it is known: words of a source, a row of a register, a document whose text is not held. */
  kind: 'quote' | 'row' | 'reference'
  href: string
  /** What it proves, for people who hear the link: `Ring and Greenfield Police Department`. */
  of: string
}

/** One tap from a row to what proves it. */
export function ProofLink({ kind, href, of }: ProofLinkProps) {
  return (
    <a className="proof" href={href}>
      {kind}
      <span className="sr-only"> that proves {of}</span>
    </a>
  )
}
