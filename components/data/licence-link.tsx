import { licenceName } from '@/lib/domain/licence'

/** A licence as readers know it, leading to its text where that has an address. */
export function LicenceLink({ licence, licenceUrl }: { licence: string; licenceUrl: string | null }) {
  return licenceUrl ? <a href={licenceUrl}>{licenceName(licence)}</a> : licenceName(licence)
}
