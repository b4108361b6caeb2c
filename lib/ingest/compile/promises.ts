import { stableId } from '@/lib/domain/stable-id'
import { firstSlug } from '../ids'
import type { CampaignSeed, CommitmentSeed, DemandSeed } from '../schemas/records'
import { type Citing, cite } from './citations'
import { dateColumns, redirects } from './columns'
import type { Context, Spot } from './context'

/** Verifies a commitment or answer and makes its document. `all` are the commitments of all articles. */
export function compileCommitment(
  citing: Citing,
  seed: CommitmentSeed,
  all: readonly CommitmentSeed[],
  spot: Spot,
): void {
  const { context } = citing
  const successor = successorOf(context, seed, all, spot)
  const id = stableId('commitment', firstSlug(seed))
  const { rows } = cite(citing, 'commitment', id, seed.evidence, spot)
  const product = context.entry('products', seed.product, spot, ['product'])
  context.add(
    {
      kind: 'commitment',
      id,
      slug: seed.slug,
      title: seed.title,
      at: spot.place([]),
      row: {
        id,
        slug: seed.slug,
        company_id: context.id('companies', seed.company, spot, ['company']),
        kind: seed.kind,
        title: seed.title,
        terms: seed.terms,
        scope: seed.scope ?? null,
        exceptions: seed.exceptions ?? null,
        product_id: product?.id ?? null,
        technology_id:
          product?.technology ?? context.id('technologies', seed.technology, spot, ['technology']),
        ...dateColumns('from', seed.from),
        ...dateColumns('until', seed.until),
        until_inferred: seed.untilInferred,
        momentary: seed.momentary,
        asked_by: seed.askedBy ?? null,
        since_then: seed.sinceThen ?? null,
        successor_id: successor ? stableId('commitment', firstSlug(successor)) : null,
      },
      children: { citation: rows, ...redirects('commitment', id, seed.formerly) },
    },
    spot,
  )
}

/** The commitment that took its place; a fault where there is none of that slug, or where one follows another in a circle. */
function successorOf(
  context: Context,
  { slug, replacedBy }: CommitmentSeed,
  all: readonly CommitmentSeed[],
  spot: Spot,
): CommitmentSeed | undefined {
  if (replacedBy === undefined) return undefined
  const find = (wanted: string | undefined) => all.find((other) => other.slug === wanted)
  const successor = find(replacedBy)
  if (!successor) {
    const remedy = 'declare it under "commitments" of an article'
    context.fault(spot, ['replacedBy'], `unknown commitment "${replacedBy}"`, remedy)
    return undefined
  }
  const seen = new Set([slug])
  for (let next: CommitmentSeed | undefined = successor; next; next = find(next.replacedBy)) {
    if (seen.has(next.slug)) {
      const message = `follows "${next.slug}", which it comes to in turn`
      context.fault(
        spot,
        ['replacedBy'],
        message,
        'of two commitments the later one takes the place of the earlier',
      )
      return undefined
    }
    seen.add(next.slug)
  }
  return successor
}

/** Verifies a campaign and makes its document. */
export function compileCampaign(citing: Citing, seed: CampaignSeed, spot: Spot): void {
  const { context } = citing
  const id = campaignId(seed)
  const { rows } = cite(citing, 'campaign', id, seed.evidence, spot)
  context.add(
    {
      kind: 'campaign',
      id,
      slug: seed.slug,
      title: seed.name,
      at: spot.place([]),
      row: {
        id,
        slug: seed.slug,
        name: seed.name,
        description: seed.description,
        ...dateColumns('began', seed.began),
      },
      children: {
        citation: rows,
        campaign_organization: [
          ...organizations('lead', seed.lead, 'lead'),
          ...organizations('partners', seed.partners, 'partner'),
        ],
        campaign_company: [
          ...companies('focus', seed.focus, 'focus'),
          ...companies('addressed', seed.addressed, 'addressed'),
        ],
        ...redirects('campaign', id, seed.formerly),
      },
    },
    spot,
  )

  function organizations(key: string, slugs: string[] | undefined, role: string) {
    return (slugs ?? []).map((slug, i) => ({
      campaign_id: id,
      organization_id: context.id('organizations', slug, spot, [key, i]),
      role,
    }))
  }

  function companies(key: string, slugs: string[] | undefined, target: string) {
    return (slugs ?? []).map((slug, i) => ({
      campaign_id: id,
      company_id: context.id('companies', slug, spot, [key, i]),
      target,
    }))
  }
}

function campaignId(seed: { slug: string; formerly?: string[] | undefined }): string {
  return stableId('campaign', firstSlug(seed))
}

/** Verifies a demand and makes its document. `campaigns` are those of all articles. */
export function compileDemand(
  citing: Citing,
  seed: DemandSeed,
  campaigns: readonly CampaignSeed[],
  spot: Spot,
): void {
  const { context } = citing
  const id = stableId('demand', firstSlug(seed))
  const { rows } = cite(citing, 'demand', id, seed.evidence, spot)
  const campaign = campaigns.find(({ slug }) => slug === seed.campaign)
  if (seed.campaign !== undefined && !campaign)
    context.fault(spot, ['campaign'], `unknown campaign "${seed.campaign}"`, 'declare it under "campaigns"')
  if (seed.campaign === undefined && seed.organization === undefined)
    context.fault(spot, [], 'nobody asks for it', 'add "campaign" or "organization"')
  context.add(
    {
      kind: 'demand',
      id,
      slug: seed.slug,
      title: seed.text,
      at: spot.place([]),
      row: {
        id,
        slug: seed.slug,
        text: seed.text,
        campaign_id: campaign ? campaignId(campaign) : null,
        organization_id: context.id('organizations', seed.organization, spot, ['organization']),
        company_id: context.id('companies', seed.company, spot, ['company']),
        asked_of: seed.askedOf ?? null,
      },
      children: { citation: rows, ...redirects('demand', id, seed.formerly) },
    },
    spot,
  )
}
