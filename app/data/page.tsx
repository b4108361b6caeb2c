import { DatasetEntry } from '@/components/data/dataset-entry'
import { HoldingsTable } from '@/components/data/holdings-table'
import { Refusals } from '@/components/data/refusals'
import { pageMetadata } from '@/components/shell/metadata'
import { Downloads } from '@/components/ui/downloads'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { datasetSummaries, refusedRows } from '@/lib/queries/datasets'
import { holdings } from '@/lib/queries/holdings'

export const metadata = pageMetadata({
  title: 'Data',
  description:
    'What Blue Ledger holds: records by kind, registers with publisher, licence and version, and the data dictionary.',
  path: '/data',
})

/** As many refused rows as a page shows; a load of the shipped registers refuses fewer. */
const refusalsShown = 200

export default async function DataPage() {
  const [held, datasets, refusals] = await Promise.all([
    holdings(),
    datasetSummaries(),
    refusedRows(refusalsShown),
  ])
  return (
    <>
      <PageHead
        title="Data"
        standfirst="What the ledger holds, where it comes from, under which licence, and what every field means."
      />
      <Section title="What it holds" note="Counted in the tables as this page was asked for.">
        <HoldingsTable holdings={held} />
      </Section>
      <Section
        title="Registers"
        id="datasets"
        note="Rows read are loaded, unchanged or refused; the three add up."
      >
        {datasets.map((dataset) => (
          <DatasetEntry key={dataset.slug} dataset={dataset} />
        ))}
        <Downloads name="datasets" query="" />
      </Section>
      <Section title="Dictionary" id="dictionary">
        <p>
          <a href="/data/dictionary">What every table, column and list of values means</a>
        </p>
      </Section>
      {refusals.length > 0 && (
        <Section title="Rows that were refused" id="refused">
          <Refusals refusals={refusals} />
        </Section>
      )}
    </>
  )
}
