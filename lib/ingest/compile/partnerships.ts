import { stableId } from '@/lib/domain/stable-id'
import { partnershipId } from '../ids'
import type { ContractSeed, PartnershipSeed } from '../schemas/records'
import { type Citing, cite } from './citations'
import { dateColumns } from './columns'
import { Context, type Spot } from './context'

/** Verifies a partnership with the contracts under it and makes their documents. */
export function compilePartnership(citing: Citing, seed: PartnershipSeed, spot: Spot): void {
  const { context } = citing
  checkTie(context, seed, spot)
  const company = context.entry('companies', seed.company, spot, ['company'])
  const agency = context.entry('agencies', seed.agency, spot, ['agency'])
  const group = context.entry('agency-groups', seed.group, spot, ['group'])
  const product = context.entry('products', seed.product, spot, ['product'])
  const technology = context.entry('technologies', seed.technology, spot, ['technology'])
  if (product && technology && product.technology !== technology.slug)
    context.fault(
      spot,
      ['technology'],
      `the product ${product.slug} is of another technology, ${product.technology}`,
      'leave "technology" out',
    )
  const technologySlug = product?.technology ?? technology?.slug ?? null
  const id = partnershipId({
    companyId: company?.id ?? null,
    agencyId: agency?.id ?? null,
    groupId: group?.id ?? null,
    productId: product?.id ?? null,
    technologySlug,
    kind: seed.kind,
  })
  const { rows, latest } = cite(citing, 'partnership', id, seed.evidence, spot)
  context.add(
    {
      kind: 'partnership',
      id,
      slug: null,
      title: `${company?.name} with ${agency?.name ?? group?.name}: ${seed.kind}`,
      at: spot.place([]),
      row: {
        id,
        company_id: company?.id ?? null,
        agency_id: agency?.id ?? null,
        agency_group_id: group?.id ?? null,
        product_id: product?.id ?? null,
        technology_id: technologySlug,
        kind: seed.kind,
        status: seed.status,
        ...dateColumns('began', seed.began),
        ...dateColumns('ended', seed.ended),
        last_seen_earliest: latest.earliest,
        last_seen_latest: latest.latest,
        note: seed.note ?? null,
      },
      children: { citation: rows },
    },
    spot,
  )
  seed.contracts?.forEach((contract, index) => {
    const within = Context.within(spot, 'contracts', index)
    compileContract(
      citing,
      contract,
      { partnershipId: id, companyId: company?.id ?? null, agencyId: agency?.id ?? null },
      { ...within, record: `contract ${contract.slug}` },
    )
  })
}

function checkTie(context: Context, seed: PartnershipSeed, spot: Spot): void {
  if ((seed.agency === undefined) === (seed.group === undefined))
    context.fault(spot, [], 'is with one agency or with one group of agencies', 'write "agency" or "group"')
  if (seed.kind === 'bid' && seed.status === 'active')
    context.fault(spot, ['status'], 'a bid is not active: nothing is awarded', 'write "bidding"')
}

function compileContract(
  citing: Citing,
  seed: ContractSeed,
  tie: { partnershipId: string; companyId: string | null; agencyId: string | null },
  spot: Spot,
): void {
  const { context } = citing
  if (seed.amount !== undefined && seed.currency === undefined)
    context.fault(spot, ['amount'], 'has an amount but no currency', 'add "currency"')
  if (seed.kind === 'bid' && seed.recipient !== undefined)
    context.fault(spot, ['recipient'], 'nobody has received what is bid for', 'take "recipient" out')
  const id = stableId('contract', 'quote', seed.slug)
  const { rows } = cite(citing, 'contract', id, seed.evidence, spot)
  context.add(
    {
      kind: 'contract',
      id,
      slug: null,
      title: seed.description ?? seed.slug,
      at: spot.place([]),
      row: {
        id,
        kind: seed.kind,
        description: seed.description ?? null,
        amount: seed.amount ?? null,
        currency: seed.currency ?? null,
        amount_note: seed.amountNote ?? null,
        ...dateColumns('signed', seed.signed),
        buyer_name: seed.buyer,
        buyer_agency_id: tie.agencyId,
        recipient_name: seed.recipient ?? null,
        recipient_company_id:
          seed.recipient !== undefined && seed.role === 'recipient' ? tie.companyId : null,
        through_reseller: false,
        transaction_count: 0,
      },
      children: {
        citation: rows,
        contract_company: [
          {
            contract_id: id,
            company_id: tie.companyId,
            role: seed.role,
            partnership_id: tie.partnershipId,
            words: null,
            words_field: null,
          },
        ],
      },
    },
    spot,
  )
}
