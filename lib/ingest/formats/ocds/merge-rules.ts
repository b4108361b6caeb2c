/**
 * What the schema of releases (Open Contracting Data Standard 1.1) says of merging, as paths without the places in arrays.
 * https://standard.open-contracting.org/latest/en/schema/merging/
 */

const STAGES = ['tender', 'awards', 'contracts']

const under = (parents: readonly string[], ...names: string[]) =>
  parents.flatMap((parent) => names.map((name) => `${parent}/${name}`))

const ITEMS = under(STAGES, 'items')
const LOCATIONS = [
  ...under(ITEMS, 'deliveryLocations'),
  'tender/deliveryLocations',
  'planning/project/locations',
]
const MILESTONES = under(['planning', 'tender', 'contracts', 'contracts/implementation'], 'milestones')
const DOCUMENTS = under(['planning', ...STAGES, 'contracts/implementation', ...MILESTONES], 'documents')

/** Fields that tell of a single release: they are left out of what several make together. */
export const OMITTED: ReadonlySet<string> = new Set(['id', 'date', 'tag', 'publisher', 'links'])

/** Arrays of which only the newest counts as a whole: the schema says so, or their elements are no objects or have no ids. */
export const WHOLE_LISTS: ReadonlySet<string> = new Set([
  ...under(
    [
      ...['parties', 'buyer', 'tender/procuringEntity', 'tender/tenderers', 'awards/suppliers'],
      ...under(['contracts/implementation/transactions'], 'payer', 'payee'),
    ],
    'additionalIdentifiers',
  ),
  ...under([...ITEMS, 'planning/project'], 'additionalClassifications'),
  ...under([...ITEMS, 'tender'], 'deliveryAddresses'),
  ...LOCATIONS,
  ...under(LOCATIONS, 'gazetteer/identifiers', 'geometry/coordinates'),
  ...under(['tender', 'contracts'], 'identifiers'),
  ...under(STAGES, 'amendment/changes', 'amendments/changes'),
  ...under(DOCUMENTS, 'languages', 'relatedItems'),
  ...['parties/details/classifications', 'parties/roles', 'tender/additionalProcurementCategories'],
  ...['tender/submissionMethod', 'relatedProcesses/relationship', 'contracts/relatedProcesses/relationship'],
])

/** Arrays of organizations, which had no ids of their own in version 1.0: there, too, only the newest counts as a whole. */
export const WHOLE_WITHOUT_IDS: ReadonlySet<string> = new Set(['awards/suppliers', 'tender/tenderers'])
