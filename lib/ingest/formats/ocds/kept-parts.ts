import { isTree, type Tree } from './tree'

/** What says who works where, and how to reach them. Wherever it stands, it is never kept. In small letters, without signs. */
const PERSONAL: ReadonlySet<string> = new Set(
  `contact contacts contactpoint contactpoints additionalcontactpoint additionalcontactpoints contactname contactemail contacttelephone
   email emails emailaddress telephone telephones telephonenumber phone phones phonenumber mobile mobilephone fax faxnumber
   streetaddress person persons persones people beneficialowners signatories signatory representatives legalrepresentative
   legalrepresentatives responsibleperson responsiblepersons businessfunctions birthdate dateofbirth birthplace
   givenname firstname middlename familyname surname lastname fullname patronymicname matronymicname patronymiclastname
   matronymiclastname`
    .trim()
    .split(/\s+/),
)

/** What says nothing of who supplies what to whom for how much, and is most of many releases. */
const BULK: ReadonlySet<string> = new Set([
  ...['planning', 'bids', 'complaints', 'qualifications', 'preQualifications', 'submissions', 'sources'],
  ...['documents', 'items', 'milestones', 'enquiries', 'lots', 'lotGroups', 'criteria', 'auctions'].map(
    (name) => `tender/${name}`,
  ),
  ...['tenderers', 'awardCriteriaDetails', 'submissionTerms', 'otherRequirements'].map(
    (name) => `tender/${name}`,
  ),
  ...['awards/requirementResponses', 'contracts/implementation'],
])

const known = new Map<string, boolean>()

/** Whether a field of this name can be kept. Releases have few names, many times each. */
export function isKept(name: string): boolean {
  let kept = known.get(name)
  if (kept === undefined) {
    kept = !PERSONAL.has(name.toLowerCase().replace(/[^a-z]/g, '')) && name !== '__proto__'
    if (known.size >= 10_000) known.clear()
    known.set(name, kept)
  }
  return kept
}

/** A release without personal data and without what the ledger has no use for. */
export function keptParts(release: Tree): Tree {
  return keptTree(release, '')
}

function keptTree(tree: Tree, path: string): Tree {
  const kept: Tree = {}
  for (const [key, value] of Object.entries(tree)) {
    const at = path ? `${path}/${key}` : key
    if (isKept(key) && !BULK.has(at)) kept[key] = keptValue(value, at)
  }
  return kept
}

function keptValue(value: unknown, at: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => keptValue(item, at))
  return isTree(value) ? keptTree(value, at) : value
}
