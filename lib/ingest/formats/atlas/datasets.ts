import type { DatasetFacts } from '@/lib/ingest/import/format'

const LEFT_OUT =
  'Left out: its summaries, which are the publisher’s prose, and columns that name persons. The date of a link is the day on which the linked page was published, so a technology was in use by then; it may have been so for long.'

const facts = (slug: string, title: string, description: string): DatasetFacts => ({
  slug,
  title,
  publisher: 'Electronic Frontier Foundation',
  url: 'https://atlasofsurveillance.org/',
  licence: 'CC-BY-4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  attribution:
    'Atlas of Surveillance, Electronic Frontier Foundation and the Reynolds School of Journalism at the University of Nevada, Reno',
  version: 'as downloaded',
  snapshotOn: null,
  description,
})

/** The Atlas of Surveillance and its relatives. */
export const atlasDatasets = {
  atlas: facts(
    'atlas-of-surveillance',
    'Atlas of Surveillance',
    `Which agency in the United States uses which technology, and whose. ${LEFT_OUT}`,
  ),
  ring: facts(
    'ring-agencies',
    'Agencies with a Ring partnership',
    'The rows of the Atlas of Surveillance about Ring as facts: agency, type, place, and the date on which Ring’s public map says that the partnership became active. The publisher removed them from the Atlas in March 2024, when Ring closed the programme; the rows do not say when a partnership ended.',
  ),
  campus: facts(
    'atlas-of-surveillance-campus',
    'Surveillance technology on campuses',
    `Which university or college in the United States uses which technology, and whose; a relative of the Atlas of Surveillance. ${LEFT_OUT}`,
  ),
  border: facts(
    'atlas-of-surveillance-border',
    'Surveillance technology in counties at the border with Mexico',
    `Which agency in counties at the border of the United States with Mexico uses which technology, and whose; a forerunner of the Atlas of Surveillance. ${LEFT_OUT}`,
  ),
  other: facts(
    'atlas-of-surveillance-part',
    'Part of the Atlas of Surveillance',
    `Rows in the manner of the Atlas of Surveillance, without its numbers: which agency uses which technology, and whose. ${LEFT_OUT}`,
  ),
}

/** The register of each: the facts on Ring are rows of the Atlas under its numbers, the others have none, and are registers of their own. */
export const atlasRegister = (of: keyof typeof atlasDatasets): string =>
  atlasDatasets[of === 'ring' ? 'atlas' : of].slug
