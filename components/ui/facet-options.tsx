import { formatCount } from '@/lib/domain/format-number'
import type { FacetOption } from './facets'

const shownAtFirst = 8

/** Checkboxes with their counts. A long list shows what is checked and the first few; the rest unfolds. */
export function FacetOptions({ name, options }: { name: string; options: readonly FacetOption[] }) {
  const first = options.filter((option, index) => index < shownAtFirst || option.checked)
  const rest = options.filter((option) => !first.includes(option))
  return (
    <>
      <Options name={name} options={first} />
      {rest.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center text-small text-blue underline wide:min-h-7">
            {rest.length} more
          </summary>
          <Options name={name} options={rest} />
        </details>
      )}
    </>
  )
}

function Options({ name, options }: { name: string; options: readonly FacetOption[] }) {
  return (
    <>
      {options.map(({ value, label, note, count, checked }) => (
        <label key={value} className="flex gap-2 py-[3px] text-small leading-[1.35]">
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={checked}
            className="mt-0.5 size-4 shrink-0"
          />
          <span className="min-w-0">
            {label} {note && <small className="text-micro text-soft">{note}</small>}
          </span>
          {count !== null && <span className="ml-auto text-soft">{formatCount(count)}</span>}
        </label>
      ))}
    </>
  )
}
