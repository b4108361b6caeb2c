import { Note } from '@/components/ui/note'
import { formatCounted } from '@/lib/domain/format-number'
import type { SinceDossier } from '@/lib/queries/dossier/since'

/** Says whether today's ledger differs from that of the version which the address names. */
export function DossierSince({ since }: { since: SinceDossier }) {
  const differs = since.created + since.updated + since.withdrawn > 0
  return (
    <section aria-label="Version of this address">
      <Note tone={differs ? 'con' : 'plain'}>{sentence(since, differs)}</Note>
    </section>
  )
}

function sentence(
  { asked, today, exists, loads, created, updated, withdrawn }: SinceDossier,
  differs: boolean,
) {
  if (!exists) return `There is no version ${asked} of the ledger. This dossier is of version ${today}.`
  if (asked === today) return `The address names version ${asked} of the ledger, which is today’s.`
  const then = `The address names version ${asked} of the ledger. This is version ${today}, ${formatCounted(loads, 'load', 'loads')} later, and what is printed here is today’s.`
  if (!differs)
    return `${then} No partnership, contract, claim or commitment in it came in, changed or went since.`
  const what = [
    created > 0 && `${formatCounted(created, 'record', 'records')} of it came in`,
    updated > 0 && `${formatCounted(updated, 'record', 'records')} changed`,
    withdrawn > 0 &&
      `${formatCounted(withdrawn, 'such record was', 'such records were')} withdrawn from the whole ledger`,
  ].filter(Boolean)
  return `${then} Since then ${what.join(', ')}.`
}
