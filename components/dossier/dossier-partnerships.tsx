import { Section } from '@/components/ui/section'
import { formatCounted } from '@/lib/domain/format-number'
import { stateName } from '@/lib/domain/us-states'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import { PartnershipGroups } from './partnership-groups'
import { PartnershipLines } from './partnership-lines'
import { Rest } from './rest'
import { Subheading } from './subheading'

/** Who supplies what to whom: counted by technology, type and party, and the partnerships themselves. */
export function DossierPartnerships({ dossier }: { dossier: Dossier }) {
  const { record, partnerships, pages, notes } = dossier
  const { counts, rows, technologies, types, parties } = partnerships
  const { kind } = record.subject
  if (counts.partnerships === 0) {
    return (
      <Section title="Partnerships" id="partnerships">
        <p className="max-w-[62ch] text-soft">
          No partnership in the ledger: no source and no register that has been loaded names one. That is not
          the same as none.
        </p>
      </Section>
    )
  }
  return (
    <Section
      title="Partnerships"
      id="partnerships"
      note="One company and one agency over one product or technology, of one kind. What is not here may exist; what is here may have ended since."
    >
      {kind !== 'agency' && (
        <>
          <Subheading>By technology</Subheading>
          <PartnershipGroups
            caption="Partnerships by technology"
            header="Technology"
            unknown="technology not given"
            groups={technologies}
            companies={kind === 'state' || record.ids.length > 1}
          />
          <Subheading>By type of agency</Subheading>
          <PartnershipGroups
            caption="Partnerships by type of agency"
            header="Type"
            unknown="type not given"
            groups={types}
          />
          <Subheading>{kind === 'company' ? 'By state' : 'By company'}</Subheading>
          <PartnershipGroups
            caption={kind === 'company' ? 'Partnerships by state' : 'Partnerships by company'}
            header={kind === 'company' ? 'State' : 'Company'}
            unknown={kind === 'company' ? 'no state: federal, foreign or not named' : 'company not named'}
            groups={parties}
            {...(kind === 'company' && { nameOf: (code) => stateName('US', code) })}
          />
        </>
      )}
      {rows.length > 0 && (
        <>
          {kind === 'company' && <Subheading>The latest</Subheading>}
          <PartnershipLines dossier={dossier} />
        </>
      )}
      <Rest
        shown={rows.length}
        total={counts.partnerships}
        label={`all ${formatCounted(counts.partnerships, 'partnership', 'partnerships')}`}
        page={pages.partnerships}
        notes={notes}
      />
    </Section>
  )
}
