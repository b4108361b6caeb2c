import { CopyLink } from '@/components/ui/copy-link'
import { DefinitionList } from '@/components/ui/definition-list'
import { Downloads } from '@/components/ui/downloads'
import { PageHead } from '@/components/ui/page-head'
import { ParamProblems } from '@/components/ui/param-problems'
import { Section } from '@/components/ui/section'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import type { CountedSearch, FoundOfKind } from '@/lib/queries/counted-search'
import { searchAddress } from '@/lib/search-params/search'
import { searchKindWords } from '@/lib/search-params/search-kinds'
import { VersionNote } from './version-note'
import { WhichVersion } from './which-version'

/** How the number of records came about that a search found: kind by kind, with the rule, the version and the records. */
export function CountedSearchArticle({ counted }: { counted: CountedSearch }) {
  const { typed, kinds, total, corrected, query, version, since, was, problems } = counted
  const lasting = `/counted/search?${query ? `${query}&` : ''}version=${version}&was=${total}`
  return (
    <>
      <PageHead
        title={`How ${formatCounted(total, 'record', 'records')} ${total === 1 ? 'was' : 'were'} counted`}
        actions={<CopyLink href={lasting} label={`copy link to version ${version}`} />}
      />
      <ParamProblems problems={problems} />
      {since && <VersionNote since={since} rows={{ was, is: total, isAll: false }} />}
      <Section title="Which records" id="total">
        <p className="max-w-[62ch]">
          {typed === null
            ? 'Nothing was searched for.'
            : `Those that were found for “${typed}”, kind by kind.`}
          {corrected !== null && ` Words were searched as ${corrected}.`}
        </p>
        <DefinitionList items={kinds.map(ofKind)} />
        {typed !== null && (
          <>
            <p className="reach mt-3">
              <a href={`${searchAddress.path}?${query}`}>The search itself</a>
            </p>
            <Downloads name={searchAddress.name} query={query} />
          </>
        )}
      </Section>
      <Section title="What counts as one" id="rule">
        <p className="max-w-[62ch]">
          A record in whose names, other names or words all that was typed is found, once, however often it
          stands there. Each kind counts for itself: an agency and a contract of that agency are two records.
        </p>
      </Section>
      <WhichVersion version={version} lasting={lasting} />
    </>
  )
}

function ofKind({ kind, total, rows, counted }: FoundOfKind) {
  const { title } = searchKindWords[kind]
  return {
    term: title,
    value: (
      <>
        <a href={rows}>{formatCount(total)}</a>
        {counted && (
          <>
            {' · '}
            <a href={counted}>how these were counted</a>
          </>
        )}
      </>
    ),
  }
}
