import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { Section } from '@/components/ui/section'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import { contractKindWords } from '@/lib/domain/words'
import type { ContractDetail } from '@/lib/queries/profiles/contract-detail'
import { instrumentMeaning } from './contract-words'

/** Kind, identifier, dates and register of a contract. */
export function ContractFacts({ contract }: { contract: ContractDetail }) {
  return (
    <Section title="The instrument" rule="light">
      <DefinitionList items={[...identity(contract), ...dates(contract), ...register(contract)]} />
    </Section>
  )
}

function identity({ kind, displayNumber, identifier }: ContractDetail): Definition[] {
  const items: Definition[] = [
    {
      term: 'Kind',
      value: (
        <>
          {contractKindWords[kind]}
          <span className="block text-micro text-soft">{instrumentMeaning[kind]}</span>
        </>
      ),
    },
    {
      term: 'Number',
      value: displayNumber ?? <Unknown>none given</Unknown>,
      mono: displayNumber !== null,
    },
  ]
  if (identifier && identifier !== displayNumber) {
    items.push({ term: 'Identifier', value: identifier, mono: true })
  }
  return items
}

function dates({ signedEarliest, signedLatest, signedText, lastActionOn }: ContractDetail): Definition[] {
  const items: Definition[] = [
    {
      term: 'Signed',
      value: <PartialDateText earliest={signedEarliest} latest={signedLatest} text={signedText} />,
    },
  ]
  if (lastActionOn) items.push({ term: 'Last action', value: formatDay(lastActionOn) })
  return items
}

function register({ dataset, run, createdVersion, updatedVersion }: ContractDetail): Definition[] {
  const from = dataset ? (
    <>
      <a href={addressOf.dataset(dataset.slug)}>{dataset.title}</a>
      <span className="block text-micro text-soft">
        {dataset.publisher}, {dataset.version}
        {run && (
          <>
            , <a href={addressOf.run(run.id)}>read on {formatDay(run.startedAt)}</a>
          </>
        )}
      </span>
    </>
  ) : (
    'No register: a source speaks of it'
  )
  return [
    { term: 'Register', value: from },
    {
      term: 'In the ledger',
      value: `since version ${createdVersion}, changed last in version ${updatedVersion}`,
    },
  ]
}
