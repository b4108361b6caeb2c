type RangeEnd = { name: string; value: string; label: string }

type FacetRangeProps = {
  from: RangeEnd
  to: RangeEnd
  placeholder: string
  /** What the fields accept, for the browser to check before it sends. */
  pattern: string
  numeric?: boolean
}

/** Two fields of a range, either end open. */
export function FacetRange({ from, to, placeholder, pattern, numeric = false }: FacetRangeProps) {
  return (
    <div className="mt-1 flex items-center gap-2 pb-1 text-small">
      {[from, to].map(({ name, value, label }, index) => (
        <span key={name} className="contents">
          {index > 0 && <span>to</span>}
          <input
            name={name}
            defaultValue={value}
            aria-label={label}
            inputMode={numeric ? 'numeric' : 'text'}
            pattern={pattern}
            placeholder={placeholder}
            className="field min-w-0"
          />
        </span>
      ))}
    </div>
  )
}
