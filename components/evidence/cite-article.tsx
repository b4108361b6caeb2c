import { CopyLink } from '@/components/ui/copy-link'
import { Crumb } from '@/components/ui/crumb'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { type ParamProblem, ParamProblems } from '@/components/ui/param-problems'
import { citationFiles, citeAddress, mostCited } from '@/lib/citation/format-names'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import type { EvidenceCitations } from '@/lib/queries/evidence/cite-page'
import { CitationText } from './citation-text'
import { CitedList } from './cited-list'

type CiteArticleProps = { cited: EvidenceCitations; problems: readonly ParamProblem[] }

/** Pieces of evidence cited in every format, each to be copied with one click and saved as one file. */
export function CiteArticle({ cited, problems }: CiteArticleProps) {
  const { evidence, texts, missing, surplus } = cited
  const ids = evidence.map(({ id }) => id)
  return (
    <article className="max-w-[1080px]">
      <Crumb href="/evidence" parent="Evidence">
        Cite
      </Crumb>
      <PageHead
        title={ids.length === 0 ? 'Cite' : `Cite ${formatCounted(ids.length, 'piece', 'pieces')} of evidence`}
        standfirst="With the permalink and the version of the ledger, so that whoever reads it sees the same words."
        actions={ids.length > 0 && <CopyLink href={citeAddress(ids)} label="Copy link to this page" />}
      />
      <ParamProblems problems={problems} />
      {missing.length > 0 && (
        <Note tone="con">The ledger has no evidence of these ids: {missing.join(', ')}.</Note>
      )}
      {surplus > 0 && (
        <Note tone="con">
          At most {formatCount(mostCited)} can be cited at once; {formatCount(surplus)} are left out.
        </Note>
      )}
      {ids.length === 0 ? (
        <EmptyState title="Nothing is chosen.">
          Tick quotes in the <a href="/evidence">list of evidence</a>, or add ids to this page’s address:{' '}
          <code className="font-mono text-small">/cite?evidence=id&evidence=id</code>
        </EmptyState>
      ) : (
        <>
          <CitedList evidence={evidence} />
          <nav aria-label="Formats" className="reach screen-only mt-4 text-table">
            {texts.map(({ key, label }, index) => (
              <span key={key}>
                {index > 0 && ' · '}
                <a href={`#${key}`}>{label}</a>
              </span>
            ))}
          </nav>
          {texts.map(({ key, label, text, file }) => (
            <CitationText
              key={key}
              id={key}
              label={label}
              text={text}
              file={file && { href: citeAddress(ids, file), name: `${citationFiles[file].label} file` }}
            />
          ))}
        </>
      )}
    </article>
  )
}
