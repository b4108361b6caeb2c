import { formatCount } from '@/lib/domain/format-number'
import type { Facet, FacetOption } from './facets'

const shownAtFirst = 8

type FacetOptionsProps = Pick<Facet, 'name' | 'legend' | 'options' | 'bars' | 'folding'>

/**
 * Checkboxes with their counts. A long list shows what is checked and the first few; a link leads to the others, with a
 * field to find one among them. Without `folding` the rest is there, unfolded on a click.
 */
export function FacetOptions({ name, legend, options, bars = false, folding }: FacetOptionsProps) {
  const most = bars ? Math.max(1, ...options.map(({ count }) => count ?? 0)) : null
  if (folding?.open) {
    return (
      <>
        <Find legend={legend} name={name} find={folding.find} />
        <div className="max-h-96 overflow-y-auto" role="presentation">
          <Options name={name} options={options} most={most} />
          {options.length === 0 && <p className="py-1 text-small text-soft">Nothing of that name.</p>}
        </div>
        {folding.more && (
          <p className="py-1 text-micro text-soft">There are more: type a part of the name.</p>
        )}
        <a href={folding.foldHref} className="facet-link">
          fewer<span className="sr-only"> of {legend}</span>
        </a>
      </>
    )
  }
  const shown = bars ? options.length : shownAtFirst
  const first = options.filter((option, index) => index < shown || option.checked)
  const rest = options.filter((option) => !first.includes(option))
  return (
    <>
      <Options name={name} options={first} most={most} />
      {folding && (rest.length > 0 || folding.more) && (
        <a href={folding.moreHref} className="facet-link">
          {folding.more ? 'more, or find one' : `${formatCount(rest.length)} more`}
          <span className="sr-only"> of {legend}</span>
        </a>
      )}
      {!folding && rest.length > 0 && (
        <details>
          <summary className="facet-link text-blue underline">{rest.length} more</summary>
          <Options name={name} options={rest} most={most} />
        </details>
      )}
    </>
  )
}

/** Sends the facet along, so that it stays unfolded. */
function Find({ legend, name, find }: { legend: string; name: string; find: string }) {
  return (
    <>
      <input type="hidden" name="more" value={name} />
      <input
        type="search"
        name="find"
        defaultValue={find}
        aria-label={`Find in ${legend}`}
        placeholder={`Find in ${legend.toLowerCase()}`}
        className="field my-1"
      />
    </>
  )
}

type OptionsProps = { name: string; options: readonly FacetOption[]; most: number | null }

function Options({ name, options, most }: OptionsProps) {
  return options.map(({ value, label, note, count, checked }) => (
    <label key={value} className="option">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} />
      <span className="min-w-0">
        {label} {note && <small className="text-micro text-soft">{note}</small>}
        {most !== null && count !== null && (
          <svg aria-hidden="true" width="100%" height="4" className="block">
            <rect
              className="fill-rule"
              width={`${Math.max(1, (count / most) * 100).toFixed(1)}%`}
              height="4"
            />
          </svg>
        )}
      </span>
      {count !== null && <span className="ml-auto text-soft">{formatCount(count)}</span>}
    </label>
  ))
}
