import { answered } from '@/app/answered'
import { ChartFigure } from '@/components/charts/chart-figure'
import { headlineCard } from '@/components/figures/headline-card'
import { Gaps } from '@/components/home/gaps'
import { LatestSlips } from '@/components/home/latest-slips'
import { Split } from '@/components/home/split'
import { StartingPoints } from '@/components/home/starting-points'
import { StructuredData } from '@/components/sharing/structured-data'
import { pageMetadata, siteName } from '@/components/shell/metadata'
import { FigureStrip } from '@/components/ui/figure-strip'
import { PageHead } from '@/components/ui/page-head'
import { storedChart } from '@/lib/queries/chart'
import { frontFigures } from '@/lib/queries/figures/figures'
import { holdings } from '@/lib/queries/holdings'
import { latestEvidence } from '@/lib/queries/latest-evidence'
import { siteThings } from '@/lib/sharing/structured/site'

export const metadata = pageMetadata({
  title: siteName,
  description:
    'Who equips the police, and how we know: a public ledger in which every figure leads to its proof.',
  path: '/',
})

async function HomePage() {
  const [figures, latest, held, ring, microsoft, byState] = await Promise.all([
    frontFigures(),
    latestEvidence(4),
    holdings(),
    storedChart('ring-partnerships'),
    storedChart('microsoft-subcontracts'),
    storedChart('partnerships-by-state'),
  ])
  return (
    <>
      <StructuredData things={siteThings()} />
      <PageHead
        size="lede"
        title="Who equips the police, and how we know"
        standfirst="A public ledger of the ties between technology companies and law enforcement. Every figure leads to the words, or the rows, that prove it."
      />
      <FigureStrip label="Headline figures" figures={figures.map(headlineCard)} />
      <Split
        main={ring && <ChartFigure chart={ring} />}
        aside={
          <>
            <h2 className="font-serif text-h2 font-[620]">Latest evidence</h2>
            <LatestSlips evidence={latest} />
            <p className="border-t border-rule pt-3">
              <a href="/evidence">All quotes and references</a>
            </p>
          </>
        }
      />
      <Split
        rule
        main={microsoft && <ChartFigure chart={microsoft} />}
        aside={
          <>
            <h2 className="font-serif text-h2 font-[620]">What the ledger does not know</h2>
            <p className="mt-1 text-soft">A gap is part of the record. No record is not none.</p>
            <Gaps holdings={held} />
          </>
        }
      />
      <Split
        rule
        main={byState && <ChartFigure chart={byState} />}
        aside={
          <>
            <h2 className="font-serif text-h2 font-[620]">Start here</h2>
            <StartingPoints />
          </>
        }
      />
    </>
  )
}

export default answered(HomePage)
