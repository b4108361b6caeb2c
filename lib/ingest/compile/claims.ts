import { stableId } from '@/lib/domain/stable-id'
import type { Row } from '../document'
import { firstSlug } from '../ids'
import type { ReadSeeds } from '../read-seeds'
import { type ClaimBase, claimFault } from '../schemas/records'
import { type Citing, citationRow, cite } from './citations'
import { dateColumns, redirects } from './columns'
import { Context, type Spot } from './context'
import type { EvidenceIndex } from './evidence'
import { originId } from './sources'

/** The id of a claim. */
export function claimId(claim: { slug: string; formerly?: string[] | undefined }): string {
  return stableId('claim', firstSlug(claim))
}

/** Verifies an article's claim and makes its document. */
export function compileClaim(
  citing: Citing,
  claim: ClaimBase & { evidence: Parameters<typeof cite>[3] },
  spot: Spot,
): void {
  const { rows } = cite(citing, 'claim', claimId(claim), claim.evidence, spot)
  addClaim(citing, claim, rows, spot)
}

/** Verifies what references are said to claim. Their evidence is the reference itself. */
export function compileReferenceClaims(context: Context, seeds: ReadSeeds, index: EvidenceIndex): void {
  for (const { value = [], place } of seeds.references)
    value.forEach((source, position) => {
      const reference = index.references.get(source.slug)
      source.claims?.forEach((claim, number) => {
        const spot: Spot = {
          record: `claim ${claim.slug}`,
          place: (path) => place([position, 'claims', number, ...path]),
        }
        const fault = claimFault(claim)
        if (fault) context.fault(spot, [], fault)
        if (!reference)
          context.fault(spot, [], `is claimed by ${source.slug}, which has "cite: false"`, 'take that out')
        else
          addClaim(
            { context, index },
            claim,
            [citationRow(reference.id, 'supports', null, 'claim', claimId(claim))],
            spot,
          )
      })
    })
}

function addClaim(
  { context, index }: Pick<Citing, 'context' | 'index'>,
  claim: ClaimBase,
  citation: Row[],
  spot: Spot,
): void {
  const id = claimId(claim)
  const saidBy = typeof claim.saidBy === 'object' ? claim.saidBy : {}
  const who = Context.within(spot, 'saidBy')
  const unit = context.entry('units', claim.unit, spot, ['unit'])
  context.add(
    {
      kind: 'claim',
      id,
      slug: claim.slug,
      title: claim.text,
      at: spot.place([]),
      row: {
        id,
        slug: claim.slug,
        kind: claim.quantity === undefined ? 'statement' : 'quantity',
        text: claim.text,
        metric_id: context.id('metrics', claim.metric, spot, ['metric']),
        comparator: claim.comparator ?? null,
        quantity: claim.quantity ?? null,
        state: claim.state ?? null,
        unit_id: unit?.id ?? null,
        currency: claim.currency ?? null,
        company_id: context.id('companies', claim.company, spot, ['company']),
        agency_id: context.id('agencies', claim.agency, spot, ['agency']),
        agency_group_id: context.id('agency-groups', claim.group, spot, ['group']),
        organization_id: context.id('organizations', claim.organization, spot, ['organization']),
        scope: claim.scope ?? null,
        ...dateColumns('period', claim.period),
        ...dateColumns('as_of', claim.asOf),
        speaker: typeof claim.saidBy === 'object' ? 'named' : claim.saidBy,
        said_by_person_id: context.id('people', saidBy.person, who, ['person']),
        said_by_company_id: context.id('companies', saidBy.company, who, ['company']),
        said_by_organization_id: context.id('organizations', saidBy.organization, who, ['organization']),
        origin_id: originId(context, index.sources, claim.goesBackTo?.source, spot, ['goesBackTo', 'source']),
        origin_attribution: claim.goesBackTo?.attribution ?? null,
        origin_note: claim.goesBackTo?.note ?? null,
        note: claim.note ?? null,
      },
      children: { citation, ...redirects('claim', id, claim.formerly) },
    },
    spot,
  )
}
