import { DefinitionList } from '@/components/ui/definition-list'
import { Downloads } from '@/components/ui/downloads'
import { Money } from '@/components/ui/money'
import { Section } from '@/components/ui/section'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import type { Counted } from '@/lib/queries/counted'
import { parameterWords } from '@/lib/search-params/words'
import { CountedFrame } from './counted-frame'

/** How a count came about: the filter in words, the rule, the version, and the rows. */
export function CountedArticle({ counted }: { counted: Counted }) {
  const { name, title, nouns, rule, total, filters, query, page, version, corrected } = counted
  const alsoNames = (
    <>
      {title} can name a version as well: add <code>version={version}</code> to the address of the list.
    </>
  )
  return (
    <CountedFrame counted={counted} isAll={filters.length === 0} alsoNames={alsoNames}>
      <Section title="Which rows" id="total">
        <p className="max-w-[62ch]">
          {filters.length === 0
            ? `All ${nouns[1]} of the ledger.`
            : `Those ${nouns[1]} that meet each of these filters; of several values of one filter, any.`}
        </p>
        <ul className="max-w-[62ch]">
          {filters.map((filter) => (
            <li key={filter.name} className="border-t border-hair py-1.5">
              <b>
                {filter.name}: {filter.values.join(' or ')}
              </b>
              <span className="block text-small text-soft">{parameterWords[filter.name]}</span>
            </li>
          ))}
        </ul>
        {corrected !== null && <p>Words were searched as {corrected}.</p>}
        <p className="reach mt-3">
          {page && <a href={page}>The {formatCounted(total, 'row', 'rows')} themselves</a>}
        </p>
        <Downloads name={name} query={query} />
      </Section>
      <Section title="What counts as one" id="facets">
        <p className="max-w-[62ch]">{rule}</p>
        <p className="mt-2 max-w-[62ch] text-soft">
          The number beside a filter is that of the rows that would match with it: all other filters stay in
          force, only those of its own kind are left aside. It is exact, and what its link leads to.
        </p>
      </Section>
      <Sums counted={counted} />
    </CountedFrame>
  )
}

function Sums({ counted: { sums } }: { counted: Counted }) {
  if (sums.length === 0) return null
  return (
    <Section
      title="Sums"
      id="sums"
      note="Each kind and each currency apart. Contracts without an amount add nothing; negative ones are taken off."
    >
      <DefinitionList
        items={sums.map(({ kind, currency, count, amount, not_given: notGiven }) => ({
          term: `${kind}${currency ? `, ${currency}` : ''}`,
          value: (
            <>
              <Money amount={amount} currency={currency} /> in {formatCounted(count, 'contract', 'contracts')}
              {notGiven > 0 && notGiven < count && `, ${formatCount(notGiven)} without an amount`}
            </>
          ),
        }))}
      />
    </Section>
  )
}
