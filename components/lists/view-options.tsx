import { Written } from '@/components/ui/written'
import type { List } from '@/lib/search-params/address'
import type { Parameters } from '@/lib/search-params/parameter'
import type { Filters } from '@/lib/search-params/parse'
import type { ViewParameters } from '@/lib/search-params/view'
import { isShown } from './columns-of'
import { kept } from './kept'

/** A column that can be shown or not. */
export type ColumnChoice = { key: string; header: string; usual?: false }

type ViewOptionsProps<P extends Parameters> = {
  list: List<P>
  filters: Filters<P>
  /** None where the list has no columns. */
  columns: readonly ColumnChoice[]
  /** The answer, where it is remembered and holds all of this. */
  answer?: object | undefined
}

/** Which columns a table shows, and how close its rows stand: a GET form, so that the address holds it. */
export function ViewOptions<P extends Parameters & ViewParameters>({
  list,
  filters,
  columns,
  answer,
}: ViewOptionsProps<P>) {
  const { columns: chosen, density } = filters as unknown as Filters<ViewParameters>
  return (
    <Written
      as="details"
      kept={answer && { answer, as: 'columns and rows' }}
      className="view-options screen-only"
    >
      <summary className="facet-link text-blue underline">
        {columns.length > 0 ? 'Columns and rows' : 'Rows'}
      </summary>
      <form action={list.path} aria-label="Columns and rows">
        {kept(list, filters, ['columns', 'density']).map(({ name, value }) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {columns.length > 0 && (
          <fieldset className="options-line">
            <legend className="sr-only">Columns</legend>
            {columns.map(({ key, header, usual }) => (
              <label key={key} className="option">
                <input
                  type="checkbox"
                  name="columns"
                  value={key}
                  defaultChecked={isShown({ key, ...(usual === false && { usual }) }, chosen)}
                />
                {header}
              </label>
            ))}
          </fieldset>
        )}
        <fieldset className="options-line">
          <legend className="sr-only">Rows</legend>
          <label className="option">
            <input type="radio" name="density" value="" defaultChecked={density === 'usual'} />
            usual rows
          </label>
          <label className="option">
            <input type="radio" name="density" value="close" defaultChecked={density === 'close'} />
            close rows
          </label>
        </fieldset>
        <button type="submit" className="button">
          Show
        </button>
      </form>
    </Written>
  )
}
