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
