type Entry = { name: string; description: string; type?: string; optional?: boolean }

type DictionaryTableProps = { id: string; name: string; description: string; entries: readonly Entry[] }

/** A table, or a list of values, with what each of its columns or values means. */
export function DictionaryTable({ id, name, description, entries }: DictionaryTableProps) {
  return (
    <section id={id} className="inline-block w-full border-t border-rule pt-3 pb-5 align-top">
      <h3 className="font-mono text-body font-semibold">{name}</h3>
      <p className="mt-1 max-w-[65ch]">{description}</p>
      <dl className="mt-2 grid gap-x-6 text-table wide:grid-cols-[minmax(0,11.5rem)_minmax(0,1fr)]">
        {entries.map((entry) => (
          <div
            key={entry.name}
            className="col-span-full grid border-t border-hair py-1.5 wide:grid-cols-subgrid"
          >
            <dt className="font-mono text-small [overflow-wrap:anywhere]">{entry.name}</dt>
            <dd>
              {entry.description}
              {entry.type && (
                <span className="block text-micro text-soft">
                  {entry.type}
                  {entry.optional && ', can be absent'}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
