import { Downloads } from '@/components/ui/downloads'
import { Section } from '@/components/ui/section'

type TakeAlongProps = {
  /** The record's address in the API, where it has one. */
  record?: string
  /** Its address as a W3C Web Annotation, where it is evidence. */
  annotation?: string
  /** Tables that have rows of this record: their name, title, and the query that gives those rows. */
  tables?: readonly { name: string; title: string; query: string }[]
}

/** What a profile shows, to take along: the record itself, and each of its tables with all rows. */
export function TakeAlong({ record, annotation, tables = [] }: TakeAlongProps) {
  return (
    <div className="screen-only">
      <Section
        title="Take it with you"
        id="downloads"
        note={tables.length > 0 && 'All rows, also where this page shows some.'}
      >
        {record && (
          <p className="reach text-table text-soft">
            The record with its evidence: <a href={record}>JSON</a>
            {annotation && (
              <>
                {' · '}
                <a href={annotation}>Web Annotation (JSON-LD)</a>
              </>
            )}
          </p>
        )}
        {tables.map(({ name, title, query }) => (
          <Downloads key={name} name={name} query={query} label={title} brief />
        ))}
      </Section>
    </div>
  )
}
