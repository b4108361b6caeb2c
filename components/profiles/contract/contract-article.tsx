import { WrittenText } from '@/components/evidence/written-text'
import { TakeAlong } from '@/components/profiles/take-along'
import { Columns } from '@/components/ui/columns'
import { CopyLink } from '@/components/ui/copy-link'
import { Crumb } from '@/components/ui/crumb'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { shorten } from '@/lib/domain/shorten'
import type { ContractDetail } from '@/lib/queries/profiles/contract-detail'
import { CitationGroups } from '../citation-groups'
import { ContractAmount } from './contract-amount'
import { ContractFacts } from './contract-facts'
import { ContractOwnRow } from './contract-own-row'
import { ContractParties } from './contract-parties'
import { ContractTransactions } from './contract-transactions'
import { contractTitle } from './contract-words'

/** A longer description stands below in full. */
const standfirstAtMost = 240

/** One contract: who buys what from whom, for how much, and the rows or words that say so. */
export function ContractArticle({ contract }: { contract: ContractDetail }) {
  const { id, description, displayNumber, citations } = contract
  return (
    <>
      <Crumb href="/contracts" parent="Contracts">
        {displayNumber ?? id}
      </Crumb>
      <PageHead
        title={contractTitle(contract)}
        standfirst={description && shorten(description, standfirstAtMost)}
        actions={<CopyLink href={addressOf.contract(id)} />}
      />
      <Columns
        main={
          <>
            <ContractAmount contract={contract} />
            <ContractParties contract={contract} />
            {description && description.length > standfirstAtMost && (
              <Section title="What it is for, as written" id="description" rule="light">
                <WrittenText text={description} />
              </Section>
            )}
          </>
        }
        aside={<ContractFacts contract={contract} />}
      />
      {citations.length > 0 && (
        <Section title="What sources say" id="quotes">
          <CitationGroups citations={citations} />
        </Section>
      )}
      <ContractTransactions contract={contract} />
      <ContractOwnRow contract={contract} />
      <TakeAlong record={`/api/v1/contracts/${id}`} />
    </>
  )
}
