/** Asks for a record as it stood on a day: a form, which works without script. */
export function AsOfForm({ path }: { path: string }) {
  return (
    <form
      method="get"
      action={path}
      className="screen-only mt-3 flex flex-wrap items-end gap-x-4 gap-y-2 text-table"
    >
      <label className="flex flex-col gap-1 text-small text-soft">
        As it stood on (a day, or a version)
        <input
          name="as-of"
          required
          maxLength={12}
          placeholder="2026-11-21"
          className="min-h-11 w-44 rounded-sheet border border-field bg-sheet px-2 text-body text-ink wide:min-h-9"
        />
      </label>
      <button type="submit" className="button">
        Show
      </button>
    </form>
  )
}
