import { apiPolicy } from '@/lib/api/policy'
import { answering } from '@/lib/http/answering'
import { ProblemError } from '@/lib/http/problem'
import { recordAddresses } from '@/lib/queries/site-map'
import { settings } from '@/lib/settings'
import { addressesPerFile, siteMapXml } from '@/lib/site-map/xml'

const fixedPages = [
  '/',
  '/companies',
  '/agencies',
  '/partnerships',
  '/contracts',
  '/figures',
  '/figures/conflicts',
  '/charts',
  '/commitments',
  '/coverage',
  '/evidence',
  '/evidence/health',
  '/cite',
  '/sources',
  '/campaigns',
  '/dossier',
  '/organizations',
  '/objections',
  '/about',
  '/changes',
  '/feeds',
  '/data',
  '/data/dictionary',
  '/data/runs',
  '/data/unmatched',
]

/** One site map: `pages`, or the number of a file of records, from 1. */
export async function GET(request: Request, { params }: { params: Promise<{ page: string }> }) {
  const { page } = await params
  return answering(request, apiPolicy, async () => {
    const entries = await entriesOf(page)
    const detail = 'There is no such site map.'
    if (!entries) throw new ProblemError({ status: 404, title: 'Not found', detail })
    return new Response(siteMapXml(entries), { headers: { 'Content-Type': 'application/xml' } })
  })
}

async function entriesOf(page: string): Promise<{ address: string; changed?: Date }[] | null> {
  if (page === 'pages') return fixedPages.map((path) => ({ address: settings.siteUrl + path }))
  if (!/^[1-9]\d{0,4}$/.test(page)) return null
  const records = await recordAddresses((Number(page) - 1) * addressesPerFile, addressesPerFile)
  if (records.length === 0) return null
  return records.map(({ path, changed }) => ({ address: settings.siteUrl + path, changed }))
}
