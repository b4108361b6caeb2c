import { type DossierSubject, dossierHref } from '@/lib/dossier/address'

/** Leads from a record to its dossier. */
export function DossierLink({ subject }: { subject: DossierSubject }) {
  return (
    <span className="print:hidden">
      <a href={dossierHref(subject)}>Dossier to print</a>
    </span>
  )
}
