import { CopyLink } from '@/components/ui/copy-link'
import { DefinitionList } from '@/components/ui/definition-list'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { formatDay } from '@/lib/domain/format-date'
import { dossierHref } from '@/lib/dossier/address'
import type { Dossier } from '@/lib/queries/dossier/dossier'

/** The title block: whom it is about, the version of the ledger, its day, and the address to share. */
export function DossierHead({ dossier: { record, current, siteUrl } }: { dossier: Dossier }) {
  const lasting = dossierHref(record.subject, current?.version ?? null)
  return (
    <>
      <p className="text-small font-[650] text-soft">Dossier</p>
      <PageHead
        title={record.name}
        standfirst={record.is}
        actions={
          <span className="screen-only">
            <CopyLink href={lasting} /> · <a href={record.page}>in the ledger</a> ·{' '}
            <a href="/dossier">another dossier</a>
          </span>
        }
      />
      <p className="screen-only max-w-[62ch] text-small text-soft">
        Made to be printed: your browser’s print command gives clean pages, or a PDF. Numbers in brackets lead
        to the notes at the end.
      </p>
      <DefinitionList
        items={[
          {
            term: 'Ledger',
            value: current
              ? `Blue Ledger, version ${current.version} of ${formatDay(current.loadedAt)}`
              : 'Blue Ledger, before its first load',
          },
          { term: 'Address', value: <a href={lasting}>{siteUrl + lasting}</a>, mono: true },
          ...record.facts,
        ]}
      />
      {record.note && <Note>{record.note}</Note>}
    </>
  )
}
