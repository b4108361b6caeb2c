import { TakeAlong } from '@/components/profiles/take-along'
import { Buttons } from '@/components/ui/button-link'
import { Columns } from '@/components/ui/columns'
import { CopyLink } from '@/components/ui/copy-link'
import { Crumb } from '@/components/ui/crumb'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { addressOf } from '@/lib/domain/addresses'
import { fileName } from '@/lib/domain/file-name'
import { formatCount } from '@/lib/domain/format-number'
import type { RowEvidence } from '@/lib/queries/evidence/row-evidence'
import { CellTable } from './cell-table'
import { CiteDetails } from './cite-details'
import { RecordList } from './record-list'
import { RowProvenance } from './row-provenance'

type RowArticleProps = { row: RowEvidence /** The citation in one paragraph. */; citation: string }

/** The page of a register's row: what it proves, and its cells as the register writes them. */
export function RowArticle({ row, citation }: RowArticleProps) {
  const { id, records, dataset, file, line, listed } = row
  return (
    <article className="max-w-[1080px]">
      <Crumb href="/evidence" parent="Evidence">
        {id}
      </Crumb>
      <h1 className="max-w-[30ch] font-serif text-title font-[560] tracking-[-0.02em]">{rowTitle(row)}</h1>
      <p className="mt-3 flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <span>
          Line {formatCount(line)} of {fileName(file)}:{' '}
          <a href={addressOf.dataset(dataset.slug)}>{dataset.title}</a>, {dataset.publisher}
        </span>
        <Tag tone="ok">row as written</Tag>
        {!listed && <Tag>no longer listed</Tag>}
      </p>
      <Columns
        main={
          <>
            <Section title="What it proves" rule="light">
              <RecordList records={records.map((record) => ({ record }))} />
            </Section>
            <Section title="The row as written" rule="light">
              <CellTable cells={row.cells} />
            </Section>
          </>
        }
        aside={
          <Section title="Provenance" rule="light">
            <RowProvenance row={row} />
            <Buttons>
              <CopyLink href={addressOf.evidence(id)} label="Copy link" look="button" />
              <CiteDetails id={id} citation={citation} />
            </Buttons>
          </Section>
        }
      />
      <TakeAlong record={`/api/v1/evidence/${id}`} annotation={`${addressOf.evidence(id)}.json`} />
    </article>
  )
}

/** The first partnership a row lists, or else the first record it proves, and how many more of them. */
export function rowTitle({ records }: Pick<RowEvidence, 'records'>): string {
  const partnerships = records.filter(({ kind }) => kind === 'partnership')
  const [first, ...more] = partnerships.length > 0 ? partnerships : records
  if (!first) return 'A row of a register'
  return more.length > 0 ? `${first.title} (and ${more.length} more)` : first.title
}
