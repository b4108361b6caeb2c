import type { Policy } from '@/lib/http/answering'
import { RateLimit } from '@/lib/http/rate-limit'
import { settings } from '@/lib/settings'

/** How often one address may ask the API. */
export const apiPolicy: Policy = { name: 'api', limit: new RateLimit(settings.apiRequestsPerMinute) }
