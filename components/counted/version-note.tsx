import { Note } from '@/components/ui/note'
import { formatCounted } from '@/lib/domain/format-number'
import type { SinceVersion } from '@/lib/queries/since-version'

/** Says whether the answer can be another one than that of the version which an address names. */
export function VersionNote({ since }: { since: SinceVersion }) {
  return (
    <section aria-label="Version of this link">
      <Note tone={changes(since) ? 'con' : 'plain'}>{sentence(since)}</Note>
    </section>
  )
}

const changes = ({ compared, loads, created, updated, withdrawn }: SinceVersion) =>
  compared ? created + updated + withdrawn > 0 : loads > 0

function sentence(since: SinceVersion): string {
  const { asked, today, exists, loads, created, updated, withdrawn } = since
  if (!exists) return `There is no version ${asked} of the ledger. This is version ${today}.`
  if (asked === today) return `This is version ${today} of the ledger, which the link names.`
  const then = `The link names version ${asked} of the ledger; this is version ${today}, ${formatCounted(loads, 'load', 'loads')} later.`
  if (!changes(since))
    return `${then} No record of this kind came in, changed or went since: the answer is the same.`
  if (!since.compared)
    return `${then} These rows are made anew with each load: the answer can be another one.`
  const what = [
    created > 0 && `${formatCounted(created, 'record', 'records')} of this kind came in`,
    updated > 0 && `${formatCounted(updated, 'record', 'records')} changed`,
    withdrawn > 0 && `${formatCounted(withdrawn, 'record', 'records')} went`,
  ].filter(Boolean)
  return `${then} Since then ${what.join(', ')}: the answer can be another one.`
}
