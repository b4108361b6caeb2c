import type { RecordKind } from '@/lib/domain/record-kinds'

/** Kinds of record as pages write them. */
export const kindWords: Readonly<Record<RecordKind, string>> = {
  agency: 'Agency',
  campaign: 'Campaign',
  claim: 'Claim',
  commitment: 'Commitment',
  company: 'Company',
  contract: 'Contract',
  evidence: 'Evidence',
  figure: 'Figure',
  organization: 'Organization',
  partnership: 'Partnership',
  person: 'Person',
  source: 'Source',
}
