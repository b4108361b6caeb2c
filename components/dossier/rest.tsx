import { formatCount } from '@/lib/domain/format-number'
import type { Notes } from '@/lib/dossier/notes'
import type { DossierPage } from '@/lib/dossier/pages'
import { Marks } from './marks'

type RestProps = {
  shown: number
  total: number
  /** What they are, in the plural: `contracts`. */
  what: string
  /** Where all of it is. */
  page: DossierPage | null
  notes: Notes
}

/** Says how many of all are shown, and where all of them are. */
export function Rest({ shown, total, what, page, notes }: RestProps) {
  if (total === 0) return null
  const left = total - shown
  const all = page && (
    <>
      <a href={page.href}>{left > 0 ? `all ${formatCount(total)} ${what}` : `the same in the ledger`}</a>{' '}
      <Marks of={[page.href]} notes={notes} />
    </>
  )
  return (
    <p className="reach mt-2 text-small text-soft">
      {left > 0
        ? `${formatCount(shown)} of ${formatCount(total)} are here, ${formatCount(left)} are left out; `
        : `${shown === 1 ? 'This is all there is' : `These are all ${formatCount(total)}`}; `}
      {all ?? 'the rest is in the ledger'}
    </p>
  )
}
