import { normaliseAgencyName, normaliseCompanyName, normaliseName } from '@/lib/domain/normalise-name'
import type { ChildTable, RecordKind, Row } from '../document'
import { type Declared, entryNames } from '../registry'
import type { RegistryFile } from '../schemas/registry'
import { redirects } from './columns'
import type { Context, Spot } from './context'
import { doubledName, nameRows } from './names'
import { checkParents } from './parents'

type Children = Partial<Record<ChildTable, Row[]>>

/** Verifies what registry entries say of each other and makes their documents. */
export function compileRegistry(context: Context): void {
  const { registry } = context
  each('technologies', 'technology', (entry) => ({
    row: {
      slug: entry.slug,
      name: entry.name,
      description: entry.description,
      atlas_name: entry.atlasName ?? null,
      aliases: entry.aliases ?? [],
    },
  }))
  let position = 0
  each('agency-types', 'agency_type', ({ slug, name, description }) => ({
    row: { slug, name, description, position: ++position },
  }))
  each('units', 'unit', ({ slug, singular, plural, description }) => ({
    row: { slug, singular, plural, description },
  }))
  each('metrics', 'metric', ({ slug, name, description }) => ({ row: { slug, name, description } }))
  each('companies', 'company', (entry, spot) => ({
    row: {
      ...head(entry),
      parent_id: context.id('companies', entry.parent, spot, ['parent']),
      description: entry.description ?? null,
      country: entry.country ?? null,
    },
    children: {
      company_name: nameRows('company_id', entry.id, entry, normaliseCompanyName),
      company_identifier: Object.entries(entry.identifiers ?? {}).flatMap(([scheme, values]) =>
        values.map((value) => ({ scheme, value, company_id: entry.id })),
      ),
    },
  }))
  each('products', 'product', (entry, spot) => ({
    row: {
      ...head(entry),
      company_id: context.id('companies', entry.company, spot, ['company']),
      technology_id: context.id('technologies', entry.technology, spot, ['technology']),
      aliases: entry.aliases ?? [],
      description: entry.description ?? null,
    },
  }))
  each('agencies', 'agency', (entry, spot) => ({
    row: {
      ...head(entry),
      type_id: context.id('agency-types', entry.type, spot, ['type']),
      level: entry.level,
      country: entry.country,
      state: entry.state ?? null,
      county: entry.county ?? null,
      city: entry.city ?? null,
      latitude: entry.coordinates?.latitude ?? null,
      longitude: entry.coordinates?.longitude ?? null,
      ori: entry.ori ?? null,
      parent_id: context.id('agencies', entry.parent, spot, ['parent']),
      note: entry.note ?? null,
    },
    children: { agency_name: nameRows('agency_id', entry.id, entry, normaliseAgencyName) },
  }))
  each('agency-groups', 'agency_group', (entry, spot) => ({
    row: {
      ...head(entry),
      description: entry.description,
      type_id: context.id('agency-types', entry.type, spot, ['type']),
      country: entry.country ?? null,
    },
  }))
  each('organizations', 'organization', (entry) => ({
    row: {
      ...head(entry),
      kind: entry.kind,
      description: entry.description ?? null,
      country: entry.country ?? null,
      note: entry.note ?? null,
    },
    children: { organization_name: nameRows('organization_id', entry.id, entry, normaliseName) },
  }))
  each('people', 'person', (entry, spot) => ({
    row: {
      ...head(entry),
      role: entry.role,
      organization_id: context.id('organizations', entry.organization, spot, ['organization']),
      company_id: context.id('companies', entry.company, spot, ['company']),
      note: entry.note ?? null,
    },
  }))
  checkParents(context, 'companies')
  checkParents(context, 'agencies')

  function each<F extends RegistryFile>(
    file: F,
    kind: RecordKind,
    make: (entry: Declared<F>, spot: Spot) => { row: Row; children?: Children },
  ): void {
    const entries: Map<string, Declared<F>> = registry[file]
    for (const entry of entries.values()) {
      const spot = { record: `${entryNames[file]} ${entry.slug}`, place: () => entry.at }
      const name = 'name' in entry ? entry.name : entry.singular
      const doubled = 'aliases' in entry && file !== 'products' ? doubledName(entry as never) : undefined
      if (doubled) context.fault(spot, [], `the name "${doubled}" is declared twice`, 'take one out')
      const { row, children = {} } = make(entry, spot)
      const formerly = 'formerly' in entry ? entry.formerly : undefined
      context.add(
        {
          kind,
          id: entry.id,
          slug: entry.slug,
          title: name,
          at: entry.at,
          row,
          children: { ...children, ...redirects(kind, entry.id, formerly) },
        },
        spot,
      )
    }
  }
}

function head({ id, slug, name }: { id: string; slug: string; name: string }): Row {
  return { id, slug, name }
}
