import { FacetFieldset } from '@/components/ui/facets'
import { formatCount } from '@/lib/domain/format-number'
import { usStateNames } from '@/lib/domain/us-states'
import type { FacetValue } from '@/lib/queries/lists/facet-values'

type StateFacetProps = { values: readonly FacetValue[]; chosen: readonly string[] }

/** States as a choice with counts. A second and further ones, which only an address can name, stay as checkboxes. */
export function StateFacet({ values, chosen }: StateFacetProps) {
  const several = chosen.length > 1
  const options = values
    .filter(
      ({ value, count }) => (count > 0 || chosen.includes(value)) && !(several && chosen.includes(value)),
    )
    .map(({ value, count }) => ({ value, count, label: usStateNames[value] ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label))
  if (options.length === 0 && !several) return null
  return (
    <FacetFieldset legend="State">
      {several &&
        chosen.map((value) => (
          <label key={value} className="flex gap-2 py-[3px] text-small leading-[1.35]">
            <input
              type="checkbox"
              name="state"
              value={value}
              defaultChecked
              className="mt-0.5 size-4 shrink-0"
            />
            {usStateNames[value] ?? value}
          </label>
        ))}
      <select
        name="state"
        defaultValue={several ? '' : (chosen[0] ?? '')}
        aria-label="State"
        className="field mt-1"
      >
        <option value="">{several ? 'and another state' : 'any state'}</option>
        {options.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {label} ({formatCount(count)})
          </option>
        ))}
      </select>
    </FacetFieldset>
  )
}
