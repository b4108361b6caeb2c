/**
 * Where each kind of record lives. Addresses, once published, keep working: change none of these without a redirect.
 */
export const addressOf = {
  agency: (slug: string) => `/agencies/${slug}`,
  campaign: (slug: string) => `/campaigns/${slug}`,
  chart: (slug: string) => `/charts/${slug}`,
  commitment: (slug: string) => `/commitments/${slug}`,
  company: (slug: string) => `/companies/${slug}`,
  contract: (id: string) => `/contracts/${id}`,
  dataset: (slug: string) => `/data/${slug}`,
  /** Quotes, references and rows alike: the permalink. */
  evidence: (id: string) => `/evidence/${id}`,
  figure: (slug: string) => `/figures/${slug}`,
  organization: (slug: string) => `/organizations/${slug}`,
  partnership: (id: string) => `/partnerships/${id}`,
  person: (slug: string) => `/people/${slug}`,
  /** A row that an import run refused, by its place among them, from 1. */
  refusedRow: (run: string, position: number) => `/data/runs/${run}/refused/${position}`,
  run: (id: string) => `/data/runs/${id}`,
  source: (slug: string) => `/sources/${slug}`,
} as const

/** What stands beside the datasets under /data, so that no dataset can bear the name. */
export const pagesOfData: readonly string[] = ['dictionary', 'runs', 'unmatched']

/** Where everything lives that was withdrawn; the proxy answers 410 below it. */
export const withdrawnRoot = '/withdrawn/'

/** Where a withdrawn record says what it was and why it went. `kind` is the name of its table. */
export function withdrawnAddress(kind: string, idOrSlug: string): string {
  return `${withdrawnRoot}${kind}/${idOrSlug}`
}
