/**
 * Whether a form was sent from a page of this site. Browsers say so themselves (Sec-Fetch-Site), older ones by Origin, which pages
 * cannot write; what says neither is no browser.
 */
export function isSameOrigin(headers: Headers, siteUrl: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  return origin === siteUrl || new URL(origin).host === headers.get('host')
}
