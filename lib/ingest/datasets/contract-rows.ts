import type { Registry } from '@/lib/ingest/registry'
import type { RegisterContract } from './contracts'
import { writeCents } from './obligation-rows'
import { type PartnershipRecords, statedBy } from './partnership-records'
import type { PreparedDataset } from './prepare'
import { origin, type Values } from './row-origin'

/** Contracts of an obligations register with their companies, partnerships and transactions, as rows of tables. */
export function contractRows(
  { files: { spec }, contracts }: PreparedDataset,
  partnerships: PartnershipRecords,
  registry: Registry,
) {
  if (spec.format !== 'obligations') return []
  const columnOf = (meaning: string) =>
    Object.entries(spec.columns).find(([, of]) => of === meaning)?.[0] ?? meaning
  const company = (slug: string) => registry.companies.get(slug)?.id ?? null
  return contracts.map((contract) => {
    const [first] = contract.transactions
    const last = contract.transactions.at(-1) ?? first
    const agencyId = registry.agencies.get(first.buyer)?.id ?? ''
    return {
      contract: {
        ...contractRow(contract, spec.slug, spec.currency),
        buyer_name: first.buyerName,
        buyer_agency_id: agencyId,
        recipient_name: last.recipient,
        recipient_company_id: contract.recipientCompany && company(contract.recipientCompany),
      },
      companies: contract.parts.map((part) => ({
        contract_id: contract.id,
        company_id: company(part.company),
        role: part.role,
        partnership_id: partnerships.add({
          ...statedBy(spec),
          company: part.company,
          agencyId,
          product: part.product,
          technology: part.technology,
          // The register's first year is not the beginning of the tie: it was there by then.
          began: { earliest: null, latest: contract.signed.latest, text: null },
          lastSeen: contract.lastActionOn,
        }),
        words: part.words,
        words_field: columnOf(part.wordsMeaning),
      })),
      transactions: contract.transactions.map((one) => ({
        ...origin(spec.slug, one.row, one.rowKey),
        contract_id: contract.id,
        modification: one.modification,
        action_on: one.actionOn,
        fiscal_year: one.fiscalYear,
        amount: writeCents(one.cents),
        currency: spec.currency,
        description: one.description,
      })),
    }
  })
}

function contractRow(contract: RegisterContract, dataset: string, currency: string): Values {
  const [first] = contract.transactions
  const count = contract.transactions.length
  const actions = count === 1 ? 'the one transaction' : `the ${count} transactions`
  return {
    id: contract.id,
    kind: contract.kind,
    identifier: first.awardKey,
    display_number: first.awardNumber,
    description: first.description,
    amount: writeCents(contract.cents),
    currency,
    amount_note: `Sum of ${actions} held.${contract.signed.earliest ? '' : ' The contract began before the first of them.'}`,
    signed_earliest: contract.signed.earliest,
    signed_latest: contract.signed.latest,
    signed_text: null,
    last_action_on: contract.lastActionOn,
    transaction_count: count,
    through_reseller: contract.throughReseller,
    dataset_id: dataset,
  }
}
