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

/** A policy with a nonce that no other response has. */
export function newPolicy(): string {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  return contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
}
