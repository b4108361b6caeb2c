import type { Facet } from '@/components/ui/facet-fields'
import type { FacetValue } from '@/lib/queries/lists/facet-values'

/** The checkboxes of a facet. Values that match nothing are left out unless chosen; `words` gives labels to categories. */
export function facetOptions(
  values: readonly FacetValue[],
  chosen: readonly string[],
  words: Readonly<Record<string, string>>,
): Facet['options'] {
  return values
    .filter(({ value, count }) => count > 0 || chosen.includes(value))
    .map(({ value, label, note, count }) => ({
      value,
      label: words[value] ?? label,
      ...(note !== undefined && { note }),
      count,
      checked: chosen.includes(value),
    }))
}

/** A facet of checkboxes. One with a single value to choose, which is no choice, is left out unless it is chosen. */
export function facetOf(
  name: string,
  legend: string,
  values: readonly FacetValue[],
  chosen: readonly string[],
  words: Readonly<Record<string, string>> = {},
): Facet[] {
  const options = facetOptions(values, chosen, words)
  return options.length > 1 || chosen.length > 0 ? [{ name, legend, options }] : []
}

/** The label of a value that is in force. */
export function labelIn(
  values: readonly { value: string; label: string }[],
  words: Readonly<Record<string, string>> = {},
) {
  return (value: string | number) =>
    words[value] ?? values.find((one) => one.value === value)?.label ?? String(value)
}
