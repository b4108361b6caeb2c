import { dayTime, type Target } from '@/lib/citation/web-annotation'
import { addressOf } from '@/lib/domain/addresses'
import type { RowEvidence } from './row-evidence'

/** RFC 5147: places in plain text, by lines counted between them. */
const linesOfText = 'http://tools.ietf.org/rfc/rfc5147'

/** Where a register's row stands: its file, the line it begins at, and the register's version. */
export function rowTarget({ dataset, file, line }: RowEvidence, siteUrl: string): Target {
  const { slug, title, publisher, version, licence, licenceUrl, snapshotOn } = dataset
  return {
    type: 'SpecificResource',
    source: {
      id: `${siteUrl}${addressOf.dataset(slug)}#${encodeURIComponent(file.split('/').at(-1) ?? file)}`,
      type: 'Dataset',
      'dcterms:title': title,
      'dcterms:publisher': publisher,
      'schema:version': version,
      'schema:license': licenceUrl ? { id: licenceUrl } : licence,
    },
    selector: { type: 'FragmentSelector', conformsTo: linesOfText, value: `line=${line - 1},${line}` },
    ...(snapshotOn && { state: { type: 'TimeState', sourceDate: dayTime(snapshotOn) } }),
  }
}
