import { ChartFigure } from '@/components/charts/chart-figure'
import { EvidenceSlip } from '@/components/evidence/evidence-slip'
import { CommitmentEntry } from '@/components/profiles/commitment-entry'
import { TakeAlong } from '@/components/profiles/take-along'
import { Crumb } from '@/components/ui/crumb'
import { Section } from '@/components/ui/section'
import { Written } from '@/components/ui/written'
import { addressOf } from '@/lib/domain/addresses'
import { formatCounted } from '@/lib/domain/format-number'
import { formatQuantity } from '@/lib/domain/format-quantity'
import { comparatorWords } from '@/lib/domain/words'
import type { StoredChart } from '@/lib/queries/chart'
import type { FigureStory } from '@/lib/queries/figures/figure-story'
import type { FigurePage } from '@/lib/queries/figures/figures'
import type { CommitmentItem } from '@/lib/queries/profiles/company-words'
import { FigureAxis } from './axis/figure-axis'
import { ClaimEntry } from './claim-entry'
import { ConflictSection } from './conflict-section'
import { CountedRows } from './counted-rows'
import { FigureReason } from './figure-reason'
import { InPrint } from './in-print'

type FigureArticleProps = {
  figure: FigurePage
  story: FigureStory
  chart: StoredChart | null
  /** The answers that the figure counts, where it counts answers. */
  answers: readonly CommitmentItem[]
  today: Date
}

/** A figure: the number, the words it publishes, why it is this one, what it counts, and every claim that says otherwise. */
export function FigureArticle({ figure, story, chart, answers, today }: FigureArticleProps) {
  const chosen = figure.claims.filter(({ role }) => role !== 'rival')
  const rivals = figure.claims.filter(({ role }) => role === 'rival')
  const words = chosen[0]?.citations.find(({ stance, evidence }) => {
    return stance === 'supports' && evidence.kind === 'quote'
  })
  return (
    <article className="sheets">
      <Crumb href="/figures" parent="Figures">
        {figure.company ? (
          <a href={addressOf.company(figure.company.slug)}>{figure.company.name}</a>
        ) : (
          'Figure'
        )}
      </Crumb>
      <FigureTitle figure={figure} />
      <Written as="div">
        {words && (
          <div className="mt-5 max-w-[62ch]">
            <EvidenceSlip evidence={words.evidence} />
          </div>
        )}
        <CountedRows rows={story.rows} />
        {figure.kind !== 'claim' && <InPrint claims={rivals} facts={story.facts} />}
      </Written>
      <FigureReason figure={figure} rivals={rivals.length} origins={story.origins} />
      <Written as="div">
        {answers.length > 0 && (
          <Section title="The answers that are counted">
            {answers.map((answer) => (
              <CommitmentEntry key={answer.slug} commitment={answer} today={today} />
            ))}
          </Section>
        )}
        <FigureAxis figure={figure} story={story} />
      </Written>
      {chart && <FigureChart chart={chart} drawn={story.totals !== null} />}
      <Written as="div">
        {chosen.length > 0 && (
          <Section title={figure.kind === 'claim' ? 'The claim it publishes' : 'What it rests on'}>
            {chosen.map((claim) => (
              <ClaimEntry key={claim.slug} claim={claim} facts={story.facts.get(claim.id)} />
            ))}
          </Section>
        )}
        {rivals.length > 0 && (
          <Section title={formatCounted(rivals.length, 'rival claim', 'rival claims')} id="rivals">
            {rivals.map((claim) => (
              <ClaimEntry key={claim.slug} claim={claim} facts={story.facts.get(claim.id)} />
            ))}
          </Section>
        )}
        <ConflictSection conflicts={story.conflicts} />
        <TakeAlong record={`/api/v1/figures/${figure.slug}`} tables={figureTables(figure)} />
      </Written>
    </article>
  )
}

/** All claims about the same company, among which the figure chooses. */
function figureTables({ company }: FigurePage) {
  return company ? [{ name: 'claims', title: 'Claims', query: `company=${company.slug}` }] : []
}

/** The figure's chart; only a link to it where the time axis shows the same records already. */
function FigureChart({ chart, drawn }: { chart: StoredChart; drawn: boolean }) {
  if (drawn) {
    return (
      <p className="reach mt-3 text-small">
        <a href={addressOf.chart(chart.input.slug)}>The same month by month, as a chart with its rows</a>
      </p>
    )
  }
  return (
    <div className="mt-10 border-t-2 border-ink pt-4">
      <div className="max-w-[820px]">
        <ChartFigure chart={chart} />
      </div>
    </div>
  )
}

/** The number with its comparator, and what it is. */
function FigureTitle({ figure }: { figure: FigurePage }) {
  const comparator = comparatorWords[figure.comparator]
  return (
    <h1 className="font-serif font-[460]">
      <span className="block text-[2.75rem] leading-none text-blue wide:text-lede">
        {comparator && (
          <>
            <i className="font-serif-italic text-h2 tracking-normal text-soft">{comparator}</i>{' '}
          </>
        )}
        {formatQuantity(figure.value, figure.currency)}
        {figure.outOf && (
          <>
            {' '}
            <i className="font-serif-italic text-h2 tracking-normal text-soft">of</i>{' '}
            {formatQuantity(figure.outOf, null)}
          </>
        )}
      </span>
      <span className="mt-2 block max-w-[30ch] text-title">{figure.title}</span>
    </h1>
  )
}
