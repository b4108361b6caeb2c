import { headlineCard } from '@/components/figures/headline-card'
import type { FigureCardProps } from '@/components/ui/figure-card'
import { FigureStrip } from '@/components/ui/figure-strip'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import { contractsHref, partnershipsHref } from './scope'

const publishedShown = 2

/** What the ledger counts about the company, and the figures it publishes about it. */
export function CompanyFigures({ profile }: { profile: CompanyProfile }) {
  const { counts, figures } = profile
  const cards: FigureCardProps[] = []
  if (counts.partnerships > 0) {
    cards.push({
      href: partnershipsHref(profile),
      value: formatCount(counts.partnerships),
      what: counts.partnerships === 1 ? 'partnership' : 'partnerships',
      how: `${withWhom(counts)} · counted from rows and quotes`,
    })
  }
  if (counts.contracts > 0) {
    cards.push({
      href: contractsHref(profile),
      value: formatCount(counts.contracts),
      what: counts.contracts === 1 ? 'contract' : 'contracts',
      how: 'as recipient, through resellers or bid for; sums below',
    })
  }
  cards.push(...figures.slice(0, publishedShown).map(headlineCard))
  return cards.length > 0 && <FigureStrip label="In numbers" figures={cards} />
}

function withWhom({ agencies, withGroups }: CompanyProfile['counts']): string {
  if (agencies === 0) return 'with agencies that no source names'
  const named = `with ${formatCounted(agencies, 'named agency', 'named agencies')}`
  return withGroups > 0 ? `${named}, ${formatCount(withGroups)} with groups of unnamed ones` : named
}
