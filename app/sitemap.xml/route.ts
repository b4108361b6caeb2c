import { apiPolicy } from '@/lib/api/policy'
import { answering } from '@/lib/http/answering'
import { recordAddressCount } from '@/lib/queries/site-map'
import { settings } from '@/lib/settings'
import { addressesPerFile, siteMapIndexXml } from '@/lib/site-map/xml'

export const dynamic = 'force-dynamic'

/** The index of site maps: one for the lists and fixed pages, the others for records. */
export function GET(request: Request): Promise<Response> {
  return answering(request, apiPolicy, async () => {
    const files = Math.ceil((await recordAddressCount()) / addressesPerFile)
    const names = ['pages', ...Array.from({ length: files }, (_, index) => String(index + 1))]
    const xml = siteMapIndexXml(names.map((name) => `${settings.siteUrl}/sitemaps/${name}`))
    return new Response(xml, { headers: { 'Content-Type': 'application/xml' } })
  })
}
