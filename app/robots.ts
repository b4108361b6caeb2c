import type { MetadataRoute } from 'next'
import { settings } from '@/lib/settings'

// The public address is a setting, known when the site runs.
export const dynamic = 'force-dynamic'

/** Everything here is public and may be indexed; search results are lists of what is indexed already. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/search', '/objections/new'] },
    sitemap: `${settings.siteUrl}/sitemap.xml`,
  }
}
