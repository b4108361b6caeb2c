import { answered } from '@/app/answered'
import { DatasetEntry } from '@/components/data/dataset-entry'
import { HoldingsTable } from '@/components/data/holdings-table'
import { RunTable } from '@/components/data/run-table'
import { UnmatchedLine } from '@/components/data/unmatched-line'
import { StructuredData } from '@/components/sharing/structured-data'
import { pageMetadata } from '@/components/shell/metadata'
import { Downloads } from '@/components/ui/downloads'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { formatCount } from '@/lib/domain/format-number'
import { datasetSummaries } from '@/lib/queries/data/datasets'
import { runList } from '@/lib/queries/data/runs'
import { holdings } from '@/lib/queries/holdings'
import { unmatchedByDataset, unmatchedTotals } from '@/lib/queries/unmatched'
import { catalogThings } from '@/lib/sharing/structured/datasets'

export const metadata = pageMetadata({
  title: 'Data',
  description:
    'What Blue Ledger holds: records by kind, registers with publisher and licence, what became of every row read, and the data dictionary.',
  path: '/data',
})

/** The newest runs; the others have a page of their own. */
const runsShown = 12

async function DataPage() {
  const [held, datasets, runs, unmatched, unmatchedIn] = await Promise.all([
    holdings(),
    datasetSummaries(),
    runList(1, undefined, runsShown),
    unmatchedTotals(),
    unmatchedByDataset(),
  ])
  return (
    <>
      <StructuredData things={catalogThings(datasets)} />
      <PageHead
        title="Data"
        standfirst="What the ledger holds, where it comes from, under which licence, and what every field means."
      />
      <Section title="What it holds" note="Counted when the ledger’s version was made.">
        <HoldingsTable holdings={held} />
        {unmatched.length > 0 && (
          <div className="mt-3">
            <UnmatchedLine totals={unmatched} />
          </div>
        )}
      </Section>
      <Section
        title="Registers"
        id="datasets"
        note="Rows read are loaded, unchanged or refused; the three add up."
      >
        {datasets.map((dataset) => (
          <DatasetEntry
            key={dataset.slug}
            dataset={dataset}
            unmatched={unmatchedIn.get(dataset.slug) ?? []}
          />
        ))}
        <Downloads name="datasets" query="" />
      </Section>
      <Section title="Runs" id="runs" note="Each reading of a register’s files, the newest first.">
        <RunTable caption="The newest runs" rows={runs.rows} several />
        {runs.total > runs.rows.length && (
          <p className="reach pt-2">
            <a href="/data/runs">All {formatCount(runs.total)} runs</a>
          </p>
        )}
      </Section>
      <Section
        title="All of it"
        id="all"
        note="Each list and each table of this version as CSV, with the dictionary, the licences and checksums."
      >
        <p className="reach">
          <a href="/download/ledger.zip" download>
            The whole ledger (zip)
          </a>
          , or ask for parts by <a href="/api">the API</a>
        </p>
      </Section>
      <Section title="Dictionary" id="dictionary">
        <p>
          <a href="/data/dictionary">What every table, column and list of values means</a>
        </p>
      </Section>
    </>
  )
}

export default answered(DataPage)
