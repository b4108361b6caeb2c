import type { DossierSubject } from '@/lib/dossier/address'
import { type ContractFilters, contractsList } from '@/lib/search-params/contracts'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { type PartnershipFilters, partnershipsList } from '@/lib/search-params/partnerships'

/** The parameters by which lists have the records of a subject. */
export function scopeOf(subject: DossierSubject): RawParams {
  if (subject.kind === 'state') return { country: subject.country, state: subject.state }
  return { [subject.kind]: subject.slug }
}

/** The filters by which the list of partnerships has those of a subject. */
export function partnershipScope(subject: DossierSubject, more: RawParams = {}): PartnershipFilters {
  return parseParams(partnershipsList.parameters, { ...scopeOf(subject), ...more }).filters
}

/** The filters by which the list of contracts has those of a subject. */
export function contractScope(subject: DossierSubject, more: RawParams = {}): ContractFilters {
  return parseParams(contractsList.parameters, { ...scopeOf(subject), ...more }).filters
}
