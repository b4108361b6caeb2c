import { ChartFigure } from '@/components/charts/chart-figure'
import { headlineCard } from '@/components/figures/headline-card'
import { ChartPair } from '@/components/home/chart-pair'
import { Gaps } from '@/components/home/gaps'
import { LatestSlips } from '@/components/home/latest-slips'
import { pageMetadata, siteName } from '@/components/shell/metadata'
import { FigureStrip } from '@/components/ui/figure-strip'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { storedChart } from '@/lib/queries/chart'
import { frontFigures } from '@/lib/queries/figures/figures'
import { holdings } from '@/lib/queries/holdings'
import { latestEvidence } from '@/lib/queries/latest-evidence'

export const metadata = pageMetadata({
  title: siteName,
  description:
    'Who equips the police, and how we know: a public ledger in which every figure leads to its proof.',
  path: '/',
})

export default async function HomePage() {
  const [figures, latest, held, ring, microsoft, byType, byState, obligations] = await Promise.all([
    frontFigures(),
    latestEvidence(5),
    holdings(),
    storedChart('ring-partnerships'),
    storedChart('microsoft-subcontracts'),
    storedChart('partnerships-by-agency-type'),
    storedChart('partnerships-by-state'),
    storedChart('dhs-obligations'),
  ])
  return (
    <>
      <PageHead
        size="lede"
        title="Who equips the police, and how we know"
        standfirst="A public ledger of the ties between technology companies and law enforcement. Every figure leads to the words, or the rows, that prove it."
      />
      <FigureStrip label="Headline figures" figures={figures.map(headlineCard)} />
      <div className="grid gap-12 wide:grid-cols-[minmax(0,1.9fr)_minmax(270px,1fr)]">
        {ring && <ChartFigure chart={ring} />}
        <section>
          <h2 className="font-serif text-h2 font-[620]">Latest evidence</h2>
          <LatestSlips evidence={latest} />
          <p className="border-t border-rule pt-3">
            <a href="/evidence">All quotes and references</a>
          </p>
        </section>
      </div>
      <ChartPair left={microsoft} right={obligations} />
      <ChartPair left={byType} right={byState} />
      <Section
        title="What the ledger does not know"
        note="A gap is part of the record. No record is not none."
      >
        <Gaps holdings={held} />
      </Section>
    </>
  )
}
