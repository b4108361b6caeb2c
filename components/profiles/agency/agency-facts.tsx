import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { fullPlace } from '@/lib/domain/place'
import { agencyLevelWords } from '@/lib/domain/words'
import type { AgencyProfile } from '@/lib/queries/profiles/agency-profile'
import { AgencyPlace } from './agency-place'
import { AgencyRegisters } from './agency-registers'

/** What kind of agency it is, where, what it is part of, how registers write it. */
export function AgencyFacts({ profile }: { profile: AgencyProfile }) {
  const { head } = profile
  return (
    <Section title="The agency" rule="light">
      <AgencyPlace head={head} />
      <DefinitionList items={[...placeItems(head), ...relationItems(head)]} />
      <AgencyRegisters profile={profile} />
    </Section>
  )
}

function placeItems({ type, level, ori, ...place }: AgencyProfile['head']): Definition[] {
  return [
    { term: 'Type', value: type.name },
    { term: 'Level', value: agencyLevelWords[level] },
    { term: 'Place', value: fullPlace(place) },
    { term: 'ORI', value: ori ?? <Unknown>not known to the ledger</Unknown>, mono: ori !== null },
  ]
}

function relationItems({ parent, parts, names }: AgencyProfile['head']): Definition[] {
  const items: Definition[] = []
  if (parent) {
    items.push({ term: 'Part of', value: <a href={addressOf.agency(parent.slug)}>{parent.name}</a> })
  }
  if (parts.length > 0) items.push({ term: 'Its parts', value: <Parts parts={parts} /> })
  const others = names.filter(({ kind }) => kind !== 'main')
  if (others.length > 0) {
    items.push({ term: 'Also written', value: others.map(({ name }) => name).join('; ') })
  }
  return items
}

/** Parts are agencies of their own: their partnerships are counted there. */
function Parts({ parts }: Pick<AgencyProfile['head'], 'parts'>) {
  return (
    <ul>
      {parts.map(({ slug, name, _count }) => (
        <li key={slug}>
          <a href={addressOf.agency(slug)}>{name}</a> (
          {_count.partnerships === 0 ? 'no record' : _count.partnerships} of its own)
        </li>
      ))}
    </ul>
  )
}
