import { FacetFieldset } from './facets'

type FacetChoiceProps = {
  name: string
  legend: string
  /** The chosen value; empty for any. */
  value: string
  /** Label of the empty choice: `any state`. */
  any: string
  options: readonly { value: string; label: string }[]
}

/** One of many: a state, a country. */
export function FacetChoice({ name, legend, value, any, options }: FacetChoiceProps) {
  return (
    <FacetFieldset legend={legend}>
      <select name={name} defaultValue={value} aria-label={legend} className="field mt-1">
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FacetFieldset>
  )
}
