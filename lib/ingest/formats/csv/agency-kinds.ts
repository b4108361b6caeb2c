import {
  type AgencyKind,
  atlasAgencyKind,
  atlasLevel,
  leavesTypeOpen,
} from '@/lib/ingest/datasets/atlas-agency-types'
import { fbiAgencyKind, kindByName } from '../agencies/kinds'

type Words = {
  agencyTypes: Readonly<Record<string, AgencyKind>>
  agencies?: AgencyKind | undefined
}

/**
 * Type and level of an agency by what a dataset.yaml says its words mean, else by those of the Atlas and the FBI, else by what all agencies of
 * the table are, else by the name. Null where none of these says it.
 */
export function declaredKinds({ agencyTypes, agencies }: Words, known: ReadonlySet<string>) {
  const declared = new Map(Object.entries(agencyTypes).map(([word, kind]) => [word.toLowerCase(), kind]))
  return (type: string, jurisdiction: string, name: string): AgencyKind | null => {
    const kind =
      declared.get(type.toLowerCase()) ??
      (type || jurisdiction || !agencies ? undeclared(type, jurisdiction, name) : agencies)
    return kind && known.has(kind.type) ? kind : null
  }
}

function undeclared(type: string, jurisdiction: string, name: string): AgencyKind | null {
  const given = atlasAgencyKind(type, jurisdiction) ?? (jurisdiction ? null : fbiAgencyKind(type, name))
  if (given || !leavesTypeOpen(type)) return given
  const byName = kindByName(name)
  const level = jurisdiction ? atlasLevel(jurisdiction) : byName?.level
  return byName && level ? { type: byName.type, level } : null
}
