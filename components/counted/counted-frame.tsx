import type { ReactNode } from 'react'
import { CopyLink } from '@/components/ui/copy-link'
import { DefinitionList } from '@/components/ui/definition-list'
import { PageHead } from '@/components/ui/page-head'
import { ParamProblems } from '@/components/ui/param-problems'
import { Section } from '@/components/ui/section'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import type { CountedInVersion } from '@/lib/queries/counted'
import { VersionNote } from './version-note'

type CountedFrameProps = {
  counted: CountedInVersion
  /** Whether the count is of all rows of its kind. */
  isAll: boolean
  /** What else can name a version. */
  alsoNames?: ReactNode
  children: ReactNode
}

/** What every count says: what it came to, in which version of the ledger, and the link that says later whether it still does. */
export function CountedFrame({ counted, isAll, alsoNames, children }: CountedFrameProps) {
  const { name, nouns, total, query, version, since, was, problems } = counted
  const lasting = `/counted/${name}?${query ? `${query}&` : ''}version=${version}&was=${total}`
  return (
    <>
      <PageHead
        title={`How ${formatCounted(total, ...nouns)} ${total === 1 ? 'was' : 'were'} counted`}
        actions={<CopyLink href={lasting} label={`copy link to version ${version}`} />}
      />
      <ParamProblems problems={problems} />
      {since && <VersionNote since={since} rows={{ was, is: total, isAll }} />}
      <div className="beside">
        {children}
        <Section title="Which version" id="version">
          <DefinitionList
            items={[
              { term: 'Ledger', value: `version ${formatCount(version)}` },
              { term: 'Link', value: <a href={lasting}>{lasting}</a>, mono: true },
            ]}
          />
          <p className="max-w-[62ch] text-soft">
            This link says, when it is opened later, whether the number is another one by then, and what came
            in since. {alsoNames}
          </p>
        </Section>
      </div>
    </>
  )
}
