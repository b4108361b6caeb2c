import { CopyLink } from '@/components/ui/copy-link'
import { Downloads } from '@/components/ui/downloads'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { feedOfAll } from '@/lib/domain/feed-addresses'
import { formatCount } from '@/lib/domain/format-number'
import { versionHref } from '@/lib/domain/recorded'
import type { VersionList } from '@/lib/queries/changes/versions'
import { CountsTable } from './counts-table'
import { VersionFacts } from './version-facts'

/** What came in, changed and was withdrawn with each version of the ledger, the newest first. */
export function ChangesArticle({ list }: { list: VersionList }) {
  const { versions, total, newest, older, newer } = list
  const href = (before: number) => (before > newest ? '/changes' : `/changes?before=${before}`)
  return (
    <>
      <PageHead
        title="Changes"
        standfirst="Each load, import, undo and correction makes a version of the ledger. What came in, changed or was withdrawn with each of them, the newest first."
        actions={
          <>
            <b className="text-ink">{formatCount(total)}</b> in all · <CopyLink href="/changes" />
          </>
        }
      />
      <p className="reach screen-only mb-2 text-table">
        Follow them: <a href={feedOfAll.atom}>Atom</a>, <a href={feedOfAll.json}>JSON Feed</a>, or{' '}
        <a href="/feeds">of a company, an agency, a state or a search</a>.
      </p>
      <Downloads name="changes" query="" label="Download all of them" hasApi={false} />
      {versions.map((version) => (
        <section key={version.version} id={`v${version.version}`} className="mt-8 border-t-2 border-ink pt-3">
          <h2 className="font-serif text-h2 font-[620]">
            <a href={versionHref(version.version)}>Version {version.version}</a>
          </h2>
          <VersionFacts version={version} />
          <CountsTable version={version} />
        </section>
      ))}
      {versions.length === 0 && (
        <EmptyState title="There is no version before that.">
          <a href="/changes">The newest versions</a> are on the first page.
        </EmptyState>
      )}
      {(older !== null || newer !== null) && (
        <Pager
          from={null}
          to={null}
          total={total}
          prevHref={newer === null ? null : href(newer)}
          nextHref={older === null ? null : href(older)}
        />
      )}
    </>
  )
}
