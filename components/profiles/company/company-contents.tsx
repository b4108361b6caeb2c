import { answerKinds } from '@/components/profiles/commitment-entry'
import { formatCount } from '@/lib/domain/format-number'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'

type Part = { id: string; name: string; count: number }

/** What is on a company's page, in its order: a long page is not read to its end to learn what it holds. */
export function CompanyContents({ profile }: { profile: CompanyProfile }) {
  const parts = partsOf(profile)
  if (parts.length < 4) return null
  return (
    <nav aria-label="On this page" className="screen-only mt-4">
      <ul className="flex flex-wrap gap-x-5 text-table">
        {parts.map(({ id, name, count }) => (
          <li key={id} className="flex min-h-11 items-center gap-1.5 wide:min-h-8">
            <a href={`#${id}`} className="py-2.5 wide:py-1">
              {name}
            </a>
            <span className="text-soft">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function partsOf(profile: CompanyProfile): Part[] {
  const { counts, claims, commitments, campaigns, demands, statements, sources, registers } = profile
  const answers = commitments.filter(({ kind }) => answerKinds.includes(kind)).length
  const numbers = claims.filter(({ kind }) => kind === 'quantity').length
  const counted = [
    { id: 'partnerships', name: 'Partnerships', count: counts.partnerships },
    { id: 'claims', name: 'Claimed numbers', count: numbers },
    { id: 'statements', name: 'What others say', count: claims.length - numbers },
    { id: 'contracts', name: 'Contracts', count: counts.contracts },
    { id: 'commitments', name: 'Commitments', count: commitments.length - answers },
    { id: 'answers', name: 'Answers', count: answers },
    { id: 'campaigns', name: 'Campaigns and demands', count: campaigns.length + demands.length },
    { id: 'said', name: 'What it says itself', count: statements.length },
    {
      id: 'sources',
      name: 'Sources',
      count: sources.length + new Set(registers.map(({ slug }) => slug)).size,
    },
  ]
  return counted.filter(({ count }) => count > 0)
}
