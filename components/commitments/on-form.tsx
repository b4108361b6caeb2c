type OnFormProps = {
  action: string
  on: Date
  /** What else the address holds. */
  keep?: readonly { name: string; value: string }[]
}

/** Asks for the same page as of another day. */
export function OnForm({ action, on, keep = [] }: OnFormProps) {
  return (
    <form action={action} className="screen-only my-3 flex flex-wrap items-center gap-2 text-table">
      {keep.map(({ name, value }) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <label className="flex flex-wrap items-center gap-2">
        As of
        <input
          type="date"
          name="on"
          required
          min="1900-01-01"
          max="2099-12-31"
          defaultValue={on.toISOString().slice(0, 10)}
          className="field w-auto"
        />
      </label>
      <button type="submit" className="button">
        Show
      </button>
    </form>
  )
}
