import { Section } from '@/components/ui/section'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'

/** How the numbers on a company's page come about. */
export function CompanyCounted({ profile: { head, family, only } }: { profile: CompanyProfile }) {
  return (
    <Section title="What this page counts" id="counted">
      <div className="grid max-w-[62ch] gap-2 text-table text-soft">
        <p>
          A partnership is one company and one agency over one product or technology and of one kind: an
          agency that uses two technologies is counted twice among partnerships and once among agencies.
        </p>
        <p>
          Registers and articles list what somebody reported. What is not here may exist; what is listed may
          have ended since.
          {family.length > 1 && !only && ` What ${head.name} owns is included, whenever it was bought.`}
        </p>
      </div>
    </Section>
  )
}
