import { TakeAlong } from '@/components/profiles/take-along'
import { Columns } from '@/components/ui/columns'
import { CopyLink } from '@/components/ui/copy-link'
import { Crumb } from '@/components/ui/crumb'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { addressOf } from '@/lib/domain/addresses'
import { partnershipKindWords } from '@/lib/domain/words'
import type { PartnershipDetail } from '@/lib/queries/profiles/partnership-detail'
import { PartnershipContracts } from './partnership-contracts'
import { PartnershipEvidence } from './partnership-evidence'
import { PartnershipFacts } from './partnership-facts'
import { PartnershipNearby } from './partnership-nearby'
import { partnershipTitle, subjectOf } from './partnership-words'

/** One partnership with all its evidence and contracts. */
export function PartnershipArticle({ partnership }: { partnership: PartnershipDetail }) {
  const { id, kind, note } = partnership
  const subject = subjectOf(partnership)
  return (
    <>
      <Crumb href="/partnerships" parent="Partnerships">
        {id}
      </Crumb>
      <PageHead
        title={partnershipTitle(partnership)}
        standfirst={subject ? `${partnershipKindWords[kind]}: ${subject}` : partnershipKindWords[kind]}
        actions={<CopyLink href={addressOf.partnership(id)} />}
      />
      {note && <Note>{note}</Note>}
      <Columns
        main={<PartnershipEvidence partnership={partnership} />}
        aside={<PartnershipFacts partnership={partnership} />}
      />
      <PartnershipContracts partnership={partnership} />
      <PartnershipNearby partnership={partnership} />
      <TakeAlong record={`/api/v1/partnerships/${id}`} />
    </>
  )
}
