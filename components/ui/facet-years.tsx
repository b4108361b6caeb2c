import { FacetFieldset } from './facets'

type FacetYearsProps = {
  legend: string
  from: { name: string; value: string }
  to: { name: string; value: string }
}

/** A range of years, either end open. */
export function FacetYears({ legend, from, to }: FacetYearsProps) {
  return (
    <FacetFieldset legend={legend}>
      <div className="mt-1 flex items-center gap-2 text-small">
        <YearField {...from} label={`${legend}: first year`} />
        <span>to</span>
        <YearField {...to} label={`${legend}: last year`} />
      </div>
    </FacetFieldset>
  )
}

function YearField({ name, value, label }: { name: string; value: string; label: string }) {
  return (
    <input
      name={name}
      defaultValue={value}
      aria-label={label}
      inputMode="numeric"
      pattern="(19|20)[0-9]{2}"
      maxLength={4}
      placeholder="year"
      className="field"
    />
  )
}
