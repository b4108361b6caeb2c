import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { missing } from '@/app/record-missing'
import { VersionArticle } from '@/components/changes/version-article'
import { pageMetadata } from '@/components/shell/metadata'
import { isRecordedKind, versionHref } from '@/lib/domain/recorded'
import { versionPage } from '@/lib/queries/changes/version-page'
import { oneVersion } from '@/lib/queries/changes/versions'
import { positiveNumber } from '@/lib/search-params/page-number'
import type { RawParams } from '@/lib/search-params/parse'

type Props = { params: Promise<{ version: string }>; searchParams: Promise<RawParams> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const version = positiveNumber((await params).version)
  const found = version && (await oneVersion(version))
  if (!found) return { title: 'Not in the ledger' }
  return pageMetadata({
    title: `Version ${found.version}`,
    description: `What version ${found.version} of Blue Ledger brought, changed and withdrew: ${found.note}`,
    path: versionHref(found.version),
  })
}

async function VersionRoute({ params, searchParams }: Props) {
  const [{ version }, raw] = await Promise.all([params, searchParams])
  const number = positiveNumber(version)
  const [kind = ''] = [raw['kind'] ?? []].flat()
  const [after = ''] = [raw['after'] ?? []].flat()
  const page =
    number &&
    (await versionPage(number, isRecordedKind(kind) ? kind : null, after.replaceAll('\0', '').slice(0, 200)))
  return page ? <VersionArticle page={page} /> : missing()
}

export const generateMetadata = described(metadataOf)

export default answered(VersionRoute)
