import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { Attribution, SourceKind } from '@/lib/db/generated/enums'

const day = z.date().nullable()

const listedSource = z.object({
  slug: z.string(),
  kind: z.enum(SourceKind),
  title: z.string(),
  publisher: z.string(),
  publishedEarliest: day,
  publishedLatest: day,
  publishedText: z.string().nullable(),
  attribution: z.enum(Attribution),
  /** Whether the ledger holds its text. */
  held: z.boolean(),
  /** Whether it is a copy of another document. */
  copy: z.boolean(),
  quotes: z.number(),
})

export type ListedSource = z.infer<typeof listedSource>

/** All documents: those whose text is held first, then by title. */
export async function sourceList(): Promise<ListedSource[]> {
  const rows = await reader.$queryRaw(Prisma.sql`
    select s.slug, s.kind::text as kind, s.title, s.publisher, s.attribution::text as attribution,
      s.published_earliest as "publishedEarliest", s.published_latest as "publishedLatest",
      s.published_text as "publishedText", s.text_sha256 is not null as held, s.origin_id is not null as copy,
      (select count(*)::int from evidence e where e.source_id = s.id and e.kind = 'quote') as quotes
    from source s
    order by held desc, s.title, s.slug`)
  return z.array(listedSource).parse(rows)
}
