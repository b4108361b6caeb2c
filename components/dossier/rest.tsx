import { formatCount } from '@/lib/domain/format-number'
import type { Notes } from '@/lib/dossier/notes'
import type { DossierPage } from '@/lib/dossier/pages'
import { Marks } from './marks'

type RestProps = {
  shown: number
  total: number
  /** Where all of it is; null where no page has just that. */
  page: DossierPage | null
  /** What that page holds: `all 233 contracts`. */
  label: string
  notes: Notes
}

/** Says how many of all are shown and how many left out, and where all of them are. */
export function Rest({ shown, total, page, label, notes }: RestProps) {
  if (total === 0) return null
  return (
    <p className="reach mt-2 text-small text-soft">
      {howMany(shown, total)}
      {page && (
        <>
          {' '}
          In the ledger: <a href={page.href}>{label}</a> <Marks of={[page.href]} notes={notes} />
        </>
      )}
    </p>
  )
}

function howMany(shown: number, total: number): string {
  if (shown === 0) return `These ${formatCount(total)} are counted here and not listed.`
  const left = total - shown
  if (left > 0)
    return `${formatCount(shown)} of ${formatCount(total)} are here; ${formatCount(left)} are left out.`
  return total === 1 ? 'This is all there is.' : `These are all ${formatCount(total)}.`
}
