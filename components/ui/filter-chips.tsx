export type FilterChip = {
  /** `Agency type: police` */
  label: string
  /** The address without this filter. */
  removeHref: string
}

/** The filters in force, each a link that takes it away. Nothing when there are none. */
export function FilterChips({ chips, clearHref }: { chips: readonly FilterChip[]; clearHref: string }) {
  if (chips.length === 0) return null
  return (
    <ul
      aria-label="Active filters"
      className="plain-print mt-3 mb-5 flex flex-wrap items-center gap-2 text-small"
    >
      {chips.map(({ label, removeHref }) => (
        <li key={removeHref}>
          <a href={removeHref} className="chip plain-print">
            <span className="sr-only">Remove the filter </span>
            {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li className="screen-only">
        <a href={clearHref} className="inline-flex min-h-11 items-center px-2 wide:min-h-6">
          clear all
        </a>
      </li>
    </ul>
  )
}
