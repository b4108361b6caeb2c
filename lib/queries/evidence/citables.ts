import type { Citable } from '@/lib/citation/citable'
import { mostCited } from '@/lib/citation/format-names'
import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { ledgerVersion } from '@/lib/queries/ledger-version'
import { settings } from '@/lib/settings'
import { type CitedEvidence, citableOf } from './citable'
import { evidenceIdForm } from './evidence-page'
import { rowEvidence } from './row-evidence'

const wordsSelect = {
  id: true,
  kind: true,
  exact: true,
  speaker: { select: { name: true } },
  passage: {
    select: {
      position: true,
      publisher: true,
      publishedEarliest: true,
      publishedLatest: true,
      attribution: true,
      origin: {
        select: { slug: true, kind: true, title: true, url: true, archivedUrl: true, archivedOn: true },
      },
    },
  },
  source: {
    select: {
      kind: true,
      title: true,
      publisher: true,
      author: true,
      url: true,
      archivedUrl: true,
      publishedEarliest: true,
      publishedLatest: true,
      attribution: true,
      language: true,
    },
  },
} as const satisfies Prisma.EvidenceSelect

/** Evidence to be cited, in the order asked, each once; `missing`: ids that the ledger does not have. */
export type Citables = { citables: Citable[]; missing: string[]; surplus: number }

/** The evidence of these ids, quotes, references and rows alike, as citations name it; at most {@link mostCited}. */
export async function citablesOf(asked: readonly string[]): Promise<Citables> {
  const all = [...new Set(asked)]
  const ids = all.slice(0, mostCited)
  const [words, rows, current] = await Promise.all([wordsOf(ids), rowsOf(ids), ledgerVersion()])
  const found = new Map<string, CitedEvidence>([...words, ...rows].map((one) => [one.id, one]))
  return {
    citables: ids.flatMap((id) => {
      const evidence = found.get(id)
      return evidence ? [citableOf(evidence, settings.siteUrl, current)] : []
    }),
    missing: ids.filter((id) => !found.has(id)),
    surplus: all.length - ids.length,
  }
}

function wordsOf(ids: readonly string[]) {
  const known = ids.filter((id) => evidenceIdForm.test(id) && !id.startsWith('r-'))
  return known.length === 0
    ? []
    : reader.evidence.findMany({ where: { id: { in: known } }, select: wordsSelect })
}

async function rowsOf(ids: readonly string[]) {
  const known = ids.filter((id) => evidenceIdForm.test(id) && id.startsWith('r-'))
  const rows = await Promise.all(known.map(rowEvidence))
  return rows.filter((row) => row !== null)
}
