import type { Annotation } from '@/lib/citation/web-annotation'
import { reader } from '@/lib/db/client'
import { ledgerVersion } from '@/lib/queries/ledger-version'
import { settings } from '@/lib/settings'
import { annotationOf } from './annotation'
import { evidencePage } from './evidence-page'

/** The evidence of an id as a W3C Web Annotation; null when there is none. */
export async function evidenceAnnotation(id: string): Promise<Annotation | null> {
  const [evidence, current] = await Promise.all([evidencePage(id), ledgerVersion()])
  if (!evidence) return null
  const versions = evidence.kind === 'row' ? [] : [evidence.createdVersion, evidence.updatedVersion]
  const loads = await reader.ledgerVersion.findMany({
    where: { version: { in: versions } },
    select: { version: true, loadedAt: true },
  })
  return annotationOf(evidence, {
    siteUrl: settings.siteUrl,
    version: current?.version ?? null,
    times: new Map(loads.map(({ version, loadedAt }) => [version, loadedAt])),
  })
}
