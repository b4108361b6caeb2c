import { createHash } from 'node:crypto'
import { type CitationFile, citationFiles } from '@/lib/citation/format-names'
import { writeCitations } from '@/lib/citation/formats'
import { annotationType } from '@/lib/citation/web-annotation'
import { addressOf, withdrawnAddress } from '@/lib/domain/addresses'
import { answering } from '@/lib/http/answering'
import { cachingHeaders, entityTag, isKnown, notModified } from '@/lib/http/entity-tag'
import { ProblemError, wrongParameters } from '@/lib/http/problem'
import { rawParams } from '@/lib/http/raw-params'
import { evidenceAnnotation } from '@/lib/queries/evidence/annotation-page'
import { citablesOf } from '@/lib/queries/evidence/citables'
import { evidenceIdForm } from '@/lib/queries/evidence/evidence-page'
import { versionNow } from '@/lib/queries/ledger-stamp'
import { findTombstone } from '@/lib/queries/record-gone'
import { citeParameters } from '@/lib/search-params/cite'
import { parseParams } from '@/lib/search-params/parse'
import { downloadsPolicy } from './policy'

/** A piece of evidence as a W3C Web Annotation, whatever address it was asked at: 404 where there is none, 410 where it was withdrawn. */
export function annotationAnswer(request: Request, id: string): Promise<Response> {
  return answering(request, downloadsPolicy, async () => {
    const [annotation, version] = await Promise.all([evidenceAnnotation(id), versionNow()])
    if (!annotation) throw await missing(id)
    const headers: Record<string, string> = {
      ...cachingHeaders(entityTag(version, `annotation ${id}`), version),
      'Content-Type': annotationType,
      Link: `<http://www.w3.org/ns/ldp#Resource>; rel="type", <${addressOf.evidence(id)}>; rel="alternate"; type="text/html"`,
      Vary: 'Accept',
    }
    if (isKnown(request, headers['ETag'] ?? '')) return notModified(headers)
    const body = request.method === 'HEAD' ? null : `${JSON.stringify(annotation, null, 1)}\n`
    return new Response(body, { headers })
  })
}

/** The citation of one piece of evidence as a file for reference managers. */
export function citationAnswer(request: Request, id: string, file: CitationFile): Promise<Response> {
  return answering(request, downloadsPolicy, () => citationFile(request, [id], file, id))
}

/** The citations of all evidence that the address names, as one file. */
export function citationsAnswer(request: Request, file: CitationFile): Promise<Response> {
  return answering(request, downloadsPolicy, async () => {
    const { filters, problems } = parseParams(citeParameters, rawParams(new URL(request.url)))
    if (problems.length > 0) throw wrongParameters(problems)
    const ids = [...filters.evidence]
    if (ids.length === 0)
      throw wrongParameters([
        { name: 'evidence', value: '', message: 'names the evidence to cite, once for each' },
      ])
    const mark = createHash('sha256').update(ids.join(' ')).digest('hex').slice(0, 8)
    return citationFile(request, ids, file, `evidence-${mark}`)
  })
}

async function citationFile(
  request: Request,
  ids: readonly string[],
  file: CitationFile,
  name: string,
): Promise<Response> {
  const [{ citables, missing: gone }, version] = await Promise.all([citablesOf(ids), versionNow()])
  if (gone[0]) throw await missing(gone[0])
  const { key, type } = citationFiles[file]
  const headers: Record<string, string> = {
    ...cachingHeaders(entityTag(version, `${file} ${ids.join(' ')}`), version),
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="blue-ledger-${name}-v${version}.${file}"`,
  }
  if (isKnown(request, headers['ETag'] ?? '')) return notModified(headers)
  return new Response(request.method === 'HEAD' ? null : writeCitations(citables, key), { headers })
}

async function missing(id: string): Promise<ProblemError> {
  const tombstone = evidenceIdForm.test(id) ? await findTombstone('evidence', id) : null
  if (!tombstone)
    return new ProblemError({
      status: 404,
      title: 'Not found',
      detail: 'The ledger has no evidence of this id.',
    })
  const detail = `${tombstone.title} was withdrawn: ${tombstone.reason}`
  return new ProblemError(
    { status: 410, title: 'Withdrawn', detail, id },
    { Link: `<${withdrawnAddress('evidence', id)}>; rel="alternate"; type="text/html"` },
  )
}
