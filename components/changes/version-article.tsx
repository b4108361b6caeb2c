import { CopyLink } from '@/components/ui/copy-link'
import { Crumb } from '@/components/ui/crumb'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { formatCounted } from '@/lib/domain/format-number'
import { kindWords, versionHref } from '@/lib/domain/recorded'
import type { ChangedKind, VersionPage } from '@/lib/queries/changes/version-page'
import { CountsTable } from './counts-table'
import { EventList } from './event-list'
import { VersionFacts } from './version-facts'

/** One version of the ledger: what it did to which records. */
export function VersionArticle({ page }: { page: VersionPage }) {
  const { version, kinds, only, newest } = page
  return (
    <>
      <Crumb href="/changes" parent="Changes">
        version {version}
      </Crumb>
      <PageHead
        title={`Version ${version}`}
        standfirst={only ? `What it did to ${kindWords(only).many}.` : undefined}
        actions={<CopyLink href={versionHref(version)} />}
      />
      <VersionFacts version={page} />
      <CountsTable version={page} />
      {kinds.map((kind) => (
        <KindSection key={kind.kind} version={version} kind={kind} only={only !== null} />
      ))}
      {kinds.length === 0 && <p className="text-soft">It changed no record of this kind, or none at all.</p>}
      <nav aria-label="Versions" className="pager mt-8">
        {version > 1 && (
          <a href={versionHref(version - 1)} rel="prev" className="page-link">
            ← version {version - 1}
          </a>
        )}
        {!newest && (
          <a href={versionHref(version + 1)} rel="next" className="page-link">
            version {version + 1} →
          </a>
        )}
      </nav>
    </>
  )
}

function KindSection({ version, kind, only }: { version: number; kind: ChangedKind; only: boolean }) {
  const { one, many } = kindWords(kind.kind)
  const changed = kind.created + kind.updated + kind.withdrawn + kind.restored
  const path = `${versionHref(version)}?kind=${kind.kind}`
  return (
    <Section
      title={many.charAt(0).toUpperCase() + many.slice(1)}
      id={kind.kind}
      note={`${formatCounted(changed, one, many)}, in the order of their ids.`}
    >
      <EventList events={kind.events} />
      {kind.next !== null && (
        <p className="reach mt-2 text-table">
          <a href={only ? `${path}&after=${encodeURIComponent(kind.next)}` : path} rel="next">
            {only ? 'The next →' : `All of the ${many} →`}
          </a>
        </p>
      )}
    </Section>
  )
}
