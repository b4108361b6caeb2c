import { reader } from '@/lib/db/client'
import { addressOf } from '@/lib/domain/addresses'
import { type EvidenceSummary, evidenceSummarySelect } from './evidence-summary'
import { ofVersion } from './lists/of-version'

/** A quote with the first partnership or commitment that it proves. */
export type LatestEvidence = EvidenceSummary & {
  about: { company: { slug: string; name: string } | null; with: string; href: string }
}

const companySelect = { select: { slug: true, name: true } } as const

/** So many quotes are looked through, that one of each company can be shown. */
const lookedThrough = 40

/** The quotes that came in last and prove a partnership or a commitment: the newest of each company, then others; at most `limit`. */
export function latestEvidence(limit: number): Promise<LatestEvidence[]> {
  return ofVersion('latest evidence', limit, readLatest)
}

async function readLatest(limit: number): Promise<LatestEvidence[]> {
  const rows = await reader.evidence.findMany({
    where: {
      kind: 'quote',
      citations: {
        some: {
          stance: 'supports',
          OR: [{ partnershipId: { not: null } }, { commitmentId: { not: null } }],
        },
      },
    },
    orderBy: [
      { createdVersion: 'desc' },
      { source: { publishedLatest: { sort: 'desc', nulls: 'last' } } },
      { startOffset: 'asc' },
    ],
    take: lookedThrough,
    select: {
      ...evidenceSummarySelect,
      citations: {
        where: {
          stance: 'supports',
          OR: [{ partnershipId: { not: null } }, { commitmentId: { not: null } }],
        },
        take: 1,
        select: {
          partnership: {
            select: {
              id: true,
              company: companySelect,
              agency: { select: { name: true } },
              agencyGroup: { select: { name: true } },
            },
          },
          commitment: { select: { slug: true, title: true, company: companySelect } },
        },
      },
    },
  })
  const latest = rows.map(({ citations, ...evidence }) => ({ ...evidence, about: aboutOf(citations[0]) }))
  const seen = new Set<string>()
  const firsts = latest.filter(({ about: { company } }) => {
    const isFirst = company !== null && !seen.has(company.slug)
    if (company) seen.add(company.slug)
    return isFirst
  })
  return [...firsts, ...latest.filter((evidence) => !firsts.includes(evidence))].slice(0, limit)
}

type FirstCitation =
  | {
      partnership: {
        id: string
        company: { slug: string; name: string } | null
        agency: { name: string } | null
        agencyGroup: { name: string } | null
      } | null
      commitment: { slug: string; title: string; company: { slug: string; name: string } } | null
    }
  | undefined

function aboutOf(citation: FirstCitation): LatestEvidence['about'] {
  if (citation?.partnership) {
    const { id, company, agency, agencyGroup } = citation.partnership
    return { company, with: agency?.name ?? agencyGroup?.name ?? '', href: `/partnerships/${id}` }
  }
  if (citation?.commitment) {
    const { slug, company, title } = citation.commitment
    return { company, with: title, href: addressOf.commitment(slug) }
  }
  throw new Error('A quote was chosen for what it proves, and proves nothing')
}
