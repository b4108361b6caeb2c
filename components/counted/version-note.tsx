import { Note } from '@/components/ui/note'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import type { SinceVersion } from '@/lib/queries/since-version'

/** A number of rows: what the link says it was, what it is, and whether it is of all rows of the kind. */
type Rows = { was: number | null; is: number; isAll: boolean }

type VersionNoteProps = {
  since: SinceVersion
  /** Where a number is all that the address asks for. */
  rows?: Rows
}

/** Says whether the answer is, or can be, another one than that of the version which an address names. */
export function VersionNote({ since, rows }: VersionNoteProps) {
  const differs = rows?.was == null ? changes(since) : rows.was !== rows.is
  return (
    <section aria-label="Version of this link">
      <Note tone={differs ? 'con' : 'plain'}>{sentences(since, rows).join(' ')}</Note>
    </section>
  )
}

const changes = ({ compared, loads, created, updated, withdrawn }: SinceVersion) =>
  compared ? created + updated + withdrawn > 0 : loads > 0

function sentences(since: SinceVersion, rows: Rows | undefined): string[] {
  const { asked, today, exists, loads } = since
  if (!exists) return [`There is no version ${asked} of the ledger. This is version ${today}.`]
  if (asked === today)
    return [
      `This is version ${today} of the ledger, which the link names.`,
      ...(rows ? counts(rows, asked) : []),
    ]
  return [
    `The link names version ${asked} of the ledger; this is version ${today}, ${formatCounted(loads, 'load', 'loads')} later.`,
    ...(rows ? counts(rows, asked) : []),
    whatChanged(since, rows),
  ]
}

function counts({ was, is }: Rows, asked: number): string[] {
  if (was === null) return []
  if (was === is) return [`The number is the same: ${formatCount(is)}.`]
  return [`By the link it was ${formatCount(was)} in version ${asked}; it is ${formatCount(is)} now.`]
}

/** Records say when they changed, not when something did by which they are chosen: an agency's type, a company's owner. */
function whatChanged(since: SinceVersion, rows: Rows | undefined): string {
  const { compared, created, updated, withdrawn } = since
  if (!compared) return 'These rows are made anew with each load: they can be others.'
  const what = [
    created > 0 && `${formatCounted(created, 'record', 'records')} of this kind came in`,
    updated > 0 && `${formatCounted(updated, 'record', 'records')} changed`,
    withdrawn > 0 && `${formatCounted(withdrawn, 'record', 'records')} went`,
  ].filter(Boolean)
  const other = rows?.was == null ? 'the answer can be another one' : 'rows can be others than they were'
  if (what.length > 0) return `Since then ${what.join(', ')}: ${other}.`
  const none = 'No record of this kind came in, changed or went since'
  if (rows?.isAll) return `${none}: the answer is the same.`
  return `${none}. Records of other kinds may have, and what is chosen or counted by them can be other than it was.`
}
