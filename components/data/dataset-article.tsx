import { TakeAlong } from '@/components/profiles/take-along'
import { Columns } from '@/components/ui/columns'
import { CopyLink } from '@/components/ui/copy-link'
import { Crumb } from '@/components/ui/crumb'
import { LinkList } from '@/components/ui/link-list'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { formatCounted } from '@/lib/domain/format-number'
import type { DatasetPage } from '@/lib/queries/data/dataset-page'
import type { RunPage } from '@/lib/queries/data/runs'
import { DatasetFacts } from './dataset-facts'
import { DatasetParties } from './dataset-parties'
import { DatasetSums } from './dataset-sums'
import { heldLinks } from './held-rows'
import { RunPager } from './run-pager'
import { RunTable } from './run-table'
import { UnmatchedLine } from './unmatched-line'

/** A dataset's page: what it is, whose and under which licence, what the ledger holds of it, whom it names, and all its runs. */
export function DatasetArticle({ dataset, runs }: { dataset: DatasetPage; runs: RunPage }) {
  const { slug, title, publisher, description, held, unmatched } = dataset
  return (
    <>
      <Crumb href="/data" parent="Data">
        {slug}
      </Crumb>
      <PageHead title={title} standfirst={publisher} actions={<CopyLink href={addressOf.dataset(slug)} />} />
      <Columns
        main={
          <>
            <Section title="What it is" rule="light">
              <p className="max-w-[65ch] whitespace-pre-line">{description}</p>
            </Section>
            <Section title="What the ledger holds of it" id="held" rule="light">
              {held.rows > 0 ? (
                <>
                  <LinkList links={heldLinks(slug, held)} />
                  <NoLongerListed count={held.unlistedRows} />
                  <UnmatchedLine totals={unmatched} dataset={slug} />
                </>
              ) : (
                <p className="max-w-[62ch] text-soft">
                  Nothing: its rows were in the ledger already, or what its runs brought was taken back.
                </p>
              )}
            </Section>
          </>
        }
        aside={<DatasetFacts dataset={dataset} />}
      />
      <DatasetSums dataset={dataset} />
      <DatasetParties dataset={dataset} />
      <Section
        title="Runs"
        id="runs"
        note="Each reading of its files, the newest first. Rows read are loaded, unchanged or refused."
      >
        <RunTable caption={`Runs of ${title}`} rows={runs.rows} several={false} />
        <RunPager runs={runs} path={addressOf.dataset(slug)} hash="#runs" />
      </Section>
      <TakeAlong record={`/api/v1/datasets/${slug}`} tables={tablesOf(dataset)} />
    </>
  )
}

/** What came of its rows, and the names in them that are nobody's yet. */
function tablesOf({ slug, held, unmatched }: DatasetPage) {
  const query = `dataset=${slug}`
  return [
    { name: 'contracts', title: 'Contracts', query, there: held.contracts > 0 },
    { name: 'partnerships', title: 'Partnerships', query, there: held.partnerships > 0 },
    { name: 'agencies', title: 'Agencies', query, there: held.agencyRows + held.partnerships > 0 },
    { name: 'unmatched', title: 'Names not matched yet', query, there: unmatched.length > 0 },
  ].filter(({ there }) => there)
}

function NoLongerListed({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <p className="mt-2 max-w-[62ch]">
      {formatCounted(count, 'row', 'rows')} of these {count === 1 ? 'was' : 'were'} not in the register any
      more when it was read last. {count === 1 ? 'It stays' : 'They stay'}, marked as no longer listed: that
      is not the same as ended.
    </p>
  )
}
