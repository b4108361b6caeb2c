import { addressOf } from '@/lib/domain/addresses'
import type { OrganizationPage } from '@/lib/queries/evidence/organization-page'

const nameKindWords = {
  main: 'its name',
  alias: 'also called',
  abbreviation: 'in short',
  former: 'formerly',
  misspelling: 'misnamed',
}

/** How sources write an organization's name, wrong spellings said to be such. Nothing when there is one name only. */
export function OtherNames({ names }: Pick<OrganizationPage, 'names'>) {
  if (names.length === 0) return null
  return (
    <ul aria-label="Other names" className="my-3 text-table">
      {names.map(({ name, kind, seenIn, source }) => (
        <li key={name}>
          <span className={kind === 'misspelling' ? 'text-con' : 'text-soft'}>{nameKindWords[kind]}</span> “
          {name}”
          {seenIn && (
            <span className="text-soft">
              {' '}
              in {source ? <a href={addressOf.source(source.slug)}>{source.title}</a> : seenIn}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
