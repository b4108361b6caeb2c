import { Fragment, type ReactNode } from 'react'

export type Definition = {
  term: string
  value: ReactNode
  /** A hash or an identifier: letters of one width, broken anywhere. */
  mono?: boolean
}

/** Terms and their values in two columns: provenance, identifiers, dates. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="my-2 grid grid-cols-[6.25rem_minmax(0,1fr)] gap-x-3.5 gap-y-2 text-small">
      {items.map(({ term, value, mono }) => (
        <Fragment key={term}>
          <dt className="text-soft">{term}</dt>
          <dd className={mono ? 'font-mono text-micro [overflow-wrap:anywhere]' : undefined}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
