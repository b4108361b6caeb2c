import { FacetRange } from './facet-range'

type FacetYearsProps = {
  legend: string
  from: number | null
  to: number | null
}

/** A range of years, either end open. */
export function FacetYears({ legend, from, to }: FacetYearsProps) {
  return (
    <FacetRange
      from={{ name: 'from', value: String(from ?? ''), label: `${legend}: first year` }}
      to={{ name: 'to', value: String(to ?? ''), label: `${legend}: last year` }}
      placeholder="year"
      pattern="(19|20)[0-9]{2}"
      numeric
    />
  )
}
