import { z } from 'zod'
import type { TextWindow } from '@/lib/citation/passage-around'
import { reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** How much of a source is read on each side of a quote, in code points. */
const reach = 1500

const windowRow = z.object({
  text: z.string(),
  offset: z.number(),
  cut_before: z.boolean(),
  cut_after: z.boolean(),
  verbatim: z.boolean(),
})

/** The text around a quote, never beyond its passage, and whether its words stand in the stored text right now. */
export async function textWindow(evidenceId: string): Promise<(TextWindow & { verbatim: boolean }) | null> {
  const rows = await reader.$queryRaw(Prisma.sql`
    with place as (
      select s.text, e.exact, e.start_offset, e.end_offset,
        greatest(e.start_offset - ${reach}::int, p.start_offset, 0) as opens,
        least(e.end_offset + ${reach}::int, p.end_offset, char_length(s.text)) as closes,
        coalesce(p.start_offset, 0) as first,
        coalesce(p.end_offset, char_length(s.text)) as last
      from evidence e
      join source s on s.id = e.source_id
      left join passage p on p.id = e.passage_id
      where e.id = ${evidenceId} and e.kind = 'quote'
    )
    select substr(text, opens + 1, closes - opens) as text, opens as offset,
      opens > first as cut_before, closes < last as cut_after,
      substr(text, start_offset + 1, end_offset - start_offset) = exact as verbatim
    from place`)
  const row = z.array(windowRow).parse(rows)[0]
  if (!row) return null
  const { text, offset, verbatim } = row
  return { text, offset, cutBefore: row.cut_before, cutAfter: row.cut_after, verbatim }
}
