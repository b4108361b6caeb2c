import type { ReactNode } from 'react'
import { formatCount } from '@/lib/domain/format-number'

export type FacetOption = {
  value: string
  label: string
  /** A word beside the label: `and subsidiaries`. */
  note?: string | undefined
  /** How many records match with this option; null where that is not counted. */
  count: number | null
  checked: boolean
}

/** A facet as its form shows it. */
export type ShownFacet = {
  name: string
  legend: string
  options: readonly FacetOption[]
  /** Unfolded on a click, where no address leads to the rest. */
  rest?: readonly FacetOption[]
  /** Where the address without any of its values is; null where none is chosen. */
  clearHref?: string | null
  /** The largest count, where counts are drawn as bars. */
  most?: number
  /** Unfolded by the address: what its values are found by, whether there are more of them, and the way back. */
  open?: { find: string; more: boolean; foldHref: string }
  /** The way to the other values, and how many there are where that is known. */
  folded?: { more: number | null; moreHref: string }
  /** Further fields below its options: a range. */
  below?: ReactNode
}

/**
 * Checkboxes with their counts. A long list shows what is checked and the first few; a link leads to the others, with a
 * field to find one among them. Where no address unfolds it the rest is there, unfolded on a click.
 */
export function FacetOptions({ name, legend, options, rest, most, open, folded }: ShownFacet) {
  if (open) {
    return (
      <>
        <Find legend={legend} name={name} find={open.find} />
        <div className="max-h-96 overflow-y-auto" role="presentation">
          <Options name={name} options={options} most={most} />
          {options.length === 0 && <p className="py-1 text-small text-soft">Nothing of that name.</p>}
        </div>
        {open.more && <p className="py-1 text-micro text-soft">There are more: type a part of the name.</p>}
        <a href={open.foldHref} className="facet-link">
          fewer<span className="sr-only"> of {legend}</span>
        </a>
      </>
    )
  }
  return (
    <>
      <Options name={name} options={options} most={most} />
      {folded && (
        <a href={folded.moreHref} className="facet-link">
          {folded.more === null ? 'more, or find one' : `${formatCount(folded.more)} more`}
          <span className="sr-only"> of {legend}</span>
        </a>
      )}
      {rest && (
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

type OptionsProps = { name: string; options: readonly FacetOption[]; most: number | undefined }

function Options({ name, options, most }: OptionsProps) {
  return options.map(({ value, label, note, count, checked }) => (
    <label key={value} className="option">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} />
      <span>
        {`${label} `}
        {note && <small className="text-micro text-soft">{note}</small>}
        {most !== undefined && count !== null && (
          <svg aria-hidden="true" width="100%" height="4" className="block">
            <rect
              className="fill-rule"
              width={`${Math.max(1, (count / most) * 100).toFixed(1)}%`}
              height="4"
            />
          </svg>
        )}
      </span>
      {count !== null && <span>{formatCount(count)}</span>}
    </label>
  ))
}
