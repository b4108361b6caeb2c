/**
 * The Content-Security-Policy header of a page. Only scripts that carry the nonce, and what they load, may run; styles,
 * fonts and pictures come from our own files; nothing may frame us or leave the site.
 * Development is looser: React needs eval to show stacks, and the error overlay writes style elements.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Where cards stand that other sites show in a frame, and their files. */
const embedded = /^\/embed\/[a-z]+\/[^/?]+(?:\?|$)/

/** Cards on other sites: no script at all, nothing from elsewhere, and any page may frame them. */
const cardPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ')

/** The policy of the page at an address, which begins with its path. */
export function policyFor(address: string): string {
  return embedded.test(address) ? cardPolicy : newPolicy()
}

/** A policy with a nonce that no other response has. */
function newPolicy(): string {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  return contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
}
