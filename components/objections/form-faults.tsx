/** What somebody typed. */
export type TypedText = { words: string; proof: string; contact: string }

/** A field that is wrong, and what is to be done; `form` for what concerns all of it. */
export type FormFault = { field: keyof TypedText | 'form'; message: string }

/** What was wrong with a form that was sent, above it; each line leads to its field. */
export function FormFaults({ faults }: { faults: readonly FormFault[] }) {
  if (faults.length === 0) return null
  return (
    <section
      id="faults"
      aria-labelledby="faults-title"
      tabIndex={-1}
      className="mt-5 max-w-[65ch] border-l-[3px] border-con py-1 pl-3"
    >
      <h2 id="faults-title" className="font-semibold text-con">
        It was not sent yet
      </h2>
      <ul className="reach grid gap-1 text-table">
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === 'form' ? message : <a href={`#${field}`}>{message}</a>}
          </li>
        ))}
      </ul>
    </section>
  )
}
