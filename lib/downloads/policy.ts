import type { Policy } from '@/lib/http/answering'
import { RateLimit } from '@/lib/http/rate-limit'
import { settings } from '@/lib/settings'

/** How often one address may ask for downloads. */
export const downloadsPolicy: Policy = {
  name: 'downloads',
  limit: new RateLimit(settings.downloadsPerMinute),
}
