type VersionPickerProps = {
  /** The history's address. */
  path: string
  versions: readonly number[]
  from: number
  to: number
}

/** Two versions to be put side by side: a form, which works without script. */
export function VersionPicker({ path, versions, from, to }: VersionPickerProps) {
  return (
    <form
      method="get"
      action={path}
      className="screen-only mt-4 flex flex-wrap items-end gap-x-4 gap-y-2 text-table"
    >
      <Choice name="from" label="Compare version" versions={versions} chosen={from} />
      <Choice name="to" label="with version" versions={versions} chosen={to} />
      <button type="submit" className="button">
        Side by side
      </button>
    </form>
  )
}

type ChoiceProps = { name: string; label: string; versions: readonly number[]; chosen: number }

function Choice({ name, label, versions, chosen }: ChoiceProps) {
  const known = versions.includes(chosen) ? versions : [...versions, chosen].sort((a, b) => a - b)
  return (
    <label className="flex flex-col gap-1 text-small text-soft">
      {label}
      <select
        name={name}
        defaultValue={chosen}
        className="min-h-11 rounded-sheet border border-field bg-sheet px-2 text-body text-ink wide:min-h-9"
      >
        {known.map((version) => (
          <option key={version} value={version}>
            {version}
          </option>
        ))}
      </select>
    </label>
  )
}
