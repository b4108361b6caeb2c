type ShortNameProps = { name: string; short: string | null }

/** A name in a full table: its short form, where it has one; heard, and read on a phone, in full. */
export function ShortName({ name, short }: ShortNameProps) {
  if (short === null) return name
  return (
    <>
      <span className="wide:sr-only print:sr-only">{name}</span>
      <span aria-hidden="true" className="hidden wide:inline print:inline">
        {short}
      </span>
    </>
  )
}
