import { cache } from 'react'
import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { unmatchedTotals } from '@/lib/queries/unmatched'
import { type DatasetHeld, datasetHeld, holdingSelect } from './dataset-held'
import { describedRegisterSelect } from './register-select'

/** How many agencies and companies a dataset's page names. */
const partiesShown = 10

const datasetSelect = {
  ...describedRegisterSelect,
  holding: { select: holdingSelect },
  _count: { select: { runs: true } },
  runs: {
    where: { state: 'done' },
    orderBy: [{ ledgerVersion: 'desc' }, { id: 'asc' }],
    take: 1,
    select: {
      id: true,
      startedAt: true,
      columns: true,
      droppedColumns: true,
      version: { select: { kind: true } },
    },
  },
} satisfies Prisma.DatasetSelect

const partyShape = z.object({
  slug: z.string(),
  name: z.string(),
  /** City and state of an agency. */
  place: z.string().nullable(),
  is_company: z.boolean(),
  about: z.enum(['contracts', 'partnerships', 'agencies']),
  rows: z.number(),
  unlisted: z.number(),
  records: z.number(),
  names: z.array(z.string()),
})

/** An agency or a company that a dataset's rows name, and how often and how they write it. */
export type DatasetPartyRow = z.infer<typeof partyShape>

/** A dataset as its page shows it; null where there is none of that slug. */
export const datasetPage = cache(async (slug: string) => {
  const [dataset, agencies, companies, unmatched] = await Promise.all([
    reader.dataset.findUnique({ where: { slug }, select: datasetSelect }),
    mostNamed(slug, false),
    mostNamed(slug, true),
    unmatchedTotals([slug]),
  ])
  if (!dataset) return null
  const { holding, runs, _count, ...facts } = dataset
  const held: DatasetHeld = datasetHeld(holding)
  return { ...facts, held, newest: runs[0] ?? null, runs: _count.runs, agencies, companies, unmatched }
})

export type DatasetPage = NonNullable<Awaited<ReturnType<typeof datasetPage>>>

/** The agencies, or companies, that most rows name. A register of agencies names each once: that says nothing, and is left out. */
async function mostNamed(dataset: string, companies: boolean): Promise<DatasetPartyRow[]> {
  const rows = await reader.$queryRaw`
    SELECT coalesce(c.slug, a.slug) AS slug, coalesce(c.name, a.name) AS name,
      CASE WHEN a.id IS NOT NULL THEN nullif(concat_ws(', ', a.city, a.state), '') END AS place,
      p.is_company, p.about, p.rows, p.unlisted, p.records, p.names
    FROM (
      SELECT * FROM dataset_party WHERE dataset_id = ${dataset} AND is_company = ${companies} AND about <> 'agencies'
      ORDER BY rows DESC, party_id LIMIT ${partiesShown}
    ) p
    LEFT JOIN company c ON c.id = p.party_id LEFT JOIN agency a ON a.id = p.party_id
    WHERE coalesce(c.slug, a.slug) IS NOT NULL
    ORDER BY p.rows DESC, name`
  return z.array(partyShape).parse(rows)
}
