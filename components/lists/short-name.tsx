type ShortNameProps = { name: string; short: string | null }

/** A name where room is scarce: its short form on a wide screen, where it has one; heard, and read on a phone, in full. */
export function ShortName({ name, short }: ShortNameProps) {
  if (short === null) return name
  return (
    <>
      <span className="wide:sr-only">{name}</span>
      <span aria-hidden="true" className="hidden wide:inline">
        {short}
      </span>
    </>
  )
}
