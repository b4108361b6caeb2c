/** The name and its mark: an open ledger's ruled page. */
export function Brand() {
  return (
    <a
      href="/"
      className="flex min-h-11 items-center gap-2.5 font-serif text-brand font-[650] tracking-[-0.01em] text-ink no-underline wide:min-h-10"
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" className="w-5 fill-none stroke-blue" strokeWidth="1.6">
        <path d="M2 3h16v14H2z" />
        <path strokeWidth="1" d="M2 7.5h16M2 12h16M7 3v14" />
      </svg>
      Blue Ledger
    </a>
  )
}
