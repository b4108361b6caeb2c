import type { DatasetFacts } from '@/lib/ingest/import/format'
import { prefixOf } from './countries'
import { instant } from './dates'
import { type Tree, textAt, treeAt } from './tree'

/** Licences as packages name them, by a part of their address. */
const LICENCES: readonly [RegExp, string][] = [
  [/open-government-licence\/version\/3/i, 'OGL-UK-3.0'],
  [/open-government-licence\/version\/2/i, 'OGL-UK-2.0'],
  [/creativecommons\.org\/licenses\/by\/4\.0/i, 'CC-BY-4.0'],
  [/creativecommons\.org\/licenses\/by\/3\.0/i, 'CC-BY-3.0'],
  [/creativecommons\.org\/licenses\/by-sa\/4\.0/i, 'CC-BY-SA-4.0'],
  [/creativecommons\.org\/publicdomain\/zero|publicdomain\.zero/i, 'CC0-1.0'],
  [/opendatacommons\.org\/licenses\/pddl/i, 'PDDL-1.0'],
  [/opendatacommons\.org\/licenses\/odbl/i, 'ODbL-1.0'],
  [/opendatacommons\.org\/licenses\/by/i, 'ODC-By-1.0'],
]

/**
 * What a package says of itself as far as it can be read at its beginning. Slug and title come of the processes' ids alone, so that all
 * files of a publisher go into one dataset.
 * @param ocid of the first release
 */
export function datasetOf(around: Tree, ocid: string): DatasetFacts {
  const prefix = prefixOf(ocid)
  const publisher = textAt(treeAt(around, 'publisher'), 'name')
  const licence = textAt(around, 'license')
  const policy = textAt(around, 'publicationPolicy')
  const published = instant(textAt(around, 'publishedDate'))
  return {
    slug: prefix ?? 'ocds',
    title: prefix ? `Open Contracting releases of ${prefix}` : 'Open Contracting releases',
    publisher: publisher || 'Not named in the file',
    url: address(policy) ?? address(textAt(treeAt(around, 'publisher'), 'uri')),
    licence:
      LICENCES.find(([pattern]) => pattern.test(licence))?.[1] ??
      (licence.slice(0, 100) || 'Not stated in the file'),
    licenceUrl: address(licence),
    attribution: publisher || 'The publisher of the file',
    version: 'as downloaded',
    snapshotOn: published?.slice(0, 10) ?? null,
    description:
      'Contracting processes in the form of the Open Contracting Data Standard: a contract for each award and, as long as nothing is awarded, one for the tender. ' +
      'All releases of a process are merged as the standard says. Contact points, names of persons, e-mail, telephone and street addresses are dropped.',
  }
}

const address = (text: string) => (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : null)
