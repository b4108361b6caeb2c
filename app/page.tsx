import { headlineCard } from '@/components/figures/headline-card'
import { Gaps } from '@/components/home/gaps'
import { LatestSlips } from '@/components/home/latest-slips'
import { pageMetadata, siteName } from '@/components/shell/metadata'
import { FigureStrip } from '@/components/ui/figure-strip'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
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
  const [figures, latest, held] = await Promise.all([frontFigures(), latestEvidence(6), holdings()])
  return (
    <>
      <PageHead
        size="lede"
        title="Who equips the police, and how we know"
        standfirst="A public ledger of the ties between technology companies and law enforcement. Every figure leads to the words, or the rows, that prove it."
      />
      <FigureStrip label="Headline figures" figures={figures.map(headlineCard)} />
      <Section title="Latest evidence">
        <LatestSlips evidence={latest} />
      </Section>
      <Section
        title="What the ledger does not know"
        note="A gap is part of the record. No record is not none."
      >
        <Gaps holdings={held} />
      </Section>
    </>
  )
}
