import type { Recipient } from '@/lib/ingest/import/mapped'
import { companyNumber } from '../companies-house'
import { countryOfAddress, countryOfProcess } from './countries'
import { isTree, type Tree, textAt, treeAt, treesAt } from './tree'

/** Who buys: as the process names it, in which country, and its entry among the parties. */
export type Buyer = { name: string; country: string; parties: Tree[] }

/** Who buys in a process: its buyer or, where it names none, who runs the procedure. Null where nobody is named. */
export function buyerOf(process: Tree, ocid: string): Buyer | null {
  const named = [treeAt(process, 'buyer'), treeAt(treeAt(process, 'tender'), 'procuringEntity')]
  const [buyer, entity] = named.map((reference) => [merged(process, reference)])
  const candidates = [buyer, partiesOf(process, 'buyer'), entity, partiesOf(process, 'procuringEntity')]
  for (const parties of candidates) {
    const names = (parties ?? []).flatMap((party) => nameOf(party) || [])
    if (names.length === 0) continue
    const country = (parties ?? []).flatMap((party) => countryOfAddress(party['address']) ?? [])[0]
    return {
      name: [...new Set(names)].join('; '),
      country: country ?? countryOfProcess(ocid),
      parties: parties ?? [],
    }
  }
  return null
}

/** Who receives the money of a contract, or of an award: as named there, with what the parties say of them. */
export function suppliersOf(process: Tree, award: Tree | null, contract: Tree | null): Tree[] {
  const own = treesAt(contract, 'suppliers')
  const named = own.length > 0 ? own : treesAt(award, 'suppliers')
  // Where there is no award, only the part that parties play says who supplies.
  const found =
    named.length > 0 || treesAt(process, 'awards').length > 0 ? named : partiesOf(process, 'supplier')
  return found.map((reference) => merged(process, reference))
}

/** Suppliers as recipients, each once. */
export function recipientsOf(suppliers: readonly Tree[]): Recipient[] {
  const recipients = suppliers.flatMap((party): Recipient[] => {
    const name = nameOf(party)
    const ids = identifiersOf(party)
    return name || ids.length > 0 ? [{ name, ids }] : []
  })
  return [...new Map(recipients.map((recipient) => [JSON.stringify(recipient), recipient])).values()]
}

const partiesOf = (process: Tree, role: string) =>
  treesAt(process, 'parties').filter((party) => rolesOf(party).includes(role))

/** Flat tables write roles as `buyer;procuringEntity`. */
function rolesOf({ roles }: Tree): unknown[] {
  return Array.isArray(roles) ? roles : typeof roles === 'string' ? roles.split(/\s*[;,]\s*/) : []
}

/** A reference with what the party of its id says beside it. */
function merged(process: Tree, reference: Tree): Tree {
  const id = textAt(reference, 'id')
  const party = id ? treesAt(process, 'parties').find((one) => textAt(one, 'id') === id) : undefined
  return { ...party, ...reference, name: textAt(reference, 'name') || textAt(party, 'name') }
}

const nameOf = (party: Tree) => textAt(party, 'name') || textAt(treeAt(party, 'identifier'), 'legalName')

/** Schemes of identifiers as the ledger calls them. */
const SCHEMES: Readonly<Record<string, string>> = {
  ...{ 'US-DUNS': 'DUNS', 'XI-DUNS': 'DUNS', 'XR-DUNS': 'DUNS', 'GB-DUNS': 'DUNS', DUNS: 'DUNS' },
  ...{ 'US-UEI': 'UEI', 'US-SAM': 'UEI', 'XI-UEI': 'UEI', UEI: 'UEI', 'GB-COH': 'GB-COH' },
}

function identifiersOf(party: Tree): [string, string][] {
  const given = [party['identifier'], ...treesAt(party, 'additionalIdentifiers')].filter(isTree)
  const [, number = ''] = /^GB-COH-(.+)$/.exec(textAt(party, 'id')) ?? []
  const pairs = [
    ...given.map((one) => [textAt(one, 'scheme').toUpperCase(), textAt(one, 'id')] as const),
    ['GB-COH', number] as const,
  ].flatMap(([scheme, id]) => identifier(scheme, id))
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()]
}

function identifier(scheme: string, id: string): [string, string][] {
  if (!scheme || /^(?:|0+|-+|n\/?a|none|null|unknown|not (?:available|applicable|specified))$/i.test(id))
    return []
  const known = SCHEMES[scheme] ?? scheme
  if (known === 'DUNS') return [[known, id.replace(/\D/g, '').padStart(9, '0')]]
  if (known !== 'GB-COH') return [[known, id.toUpperCase()]]
  const number = companyNumber(id)
  return number ? [[known, number]] : []
}
