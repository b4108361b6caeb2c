import { apiPolicy } from '@/lib/api/policy'
import { formatDay } from '@/lib/domain/format-date'
import { readDossierAddress } from '@/lib/dossier/address'
import { runningTitleCss } from '@/lib/dossier/running-title'
import { answering } from '@/lib/http/answering'
import { ProblemError } from '@/lib/http/problem'
import { rawParams } from '@/lib/http/raw-params'
import { subjectRecord } from '@/lib/queries/dossier/subject'
import { ledgerVersion } from '@/lib/queries/ledger-version'

/** The words above each printed page of a dossier: whom it is about, and the version of the ledger. */
function answer(request: Request): Promise<Response> {
  return answering(request, apiPolicy, async () => {
    const { subject } = readDossierAddress(rawParams(new URL(request.url)))
    const [record, current] = await Promise.all([subject && subjectRecord(subject), ledgerVersion()])
    const detail = 'There is no such dossier.'
    if (!record) throw new ProblemError({ status: 404, title: 'Not found', detail })
    const title = record.beside ? `${record.name} (${record.beside})` : record.name
    const edition = current ? `Ledger version ${current.version}, ${formatDay(current.loadedAt)}` : ''
    return new Response(runningTitleCss(title, edition), {
      headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=60' },
    })
  })
}

export { answer as GET, answer as HEAD, answer as OPTIONS }
