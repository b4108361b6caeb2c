import { redirect } from 'next/navigation'
import { answered, described } from '@/app/answered'
import { DossierArticle } from '@/components/dossier/dossier-article'
import { DossierStart } from '@/components/dossier/dossier-start'
import { pageMetadata } from '@/components/shell/metadata'
import { withdrawnAddress } from '@/lib/domain/addresses'
import { type DossierSubject, dossierHref, readDossierAddress, subjectParameter } from '@/lib/dossier/address'
import { runningHref } from '@/lib/dossier/running-title'
import { dossier } from '@/lib/queries/dossier/dossier'
import { findSubjects } from '@/lib/queries/dossier/find-subjects'
import { subjectRecord } from '@/lib/queries/dossier/subject'
import { findRedirect, findTombstone } from '@/lib/queries/record-gone'
import type { ParamProblem, RawParams } from '@/lib/search-params/parse'
import { answerNotFound } from '@/lib/security/not-found-status'

type PageProps = { searchParams: Promise<RawParams> }

async function metadataOf({ searchParams }: PageProps) {
  const { subject } = readDossierAddress(await searchParams)
  const record = subject && (await subjectRecord(subject))
  if (!record) {
    return pageMetadata({
      title: 'Dossiers',
      description:
        'Everything the ledger knows about an agency, a company or a state, on pages to print, with numbered sources.',
      path: '/dossier',
    })
  }
  const whom = record.beside ? `${record.name} (${record.beside})` : record.name
  return {
    ...pageMetadata({
      title: `Dossier: ${whom}`,
      description: `Everything the ledger knows about ${whom}, on pages to print: partnerships, contracts, quotes, with numbered sources.`,
      path: dossierHref(record.subject),
    }),
    robots: { index: false },
  }
}

async function DossierPage({ searchParams }: PageProps) {
  const { subject, q, version, problems } = readDossierAddress(await searchParams)
  if (!subject) return start(q, problems)
  const found = await dossier(subject, version, new Date())
  if (!found) return gone(subject, problems)
  return (
    <DossierArticle
      dossier={found}
      problems={problems}
      running={runningHref(subject, found.current?.version ?? null)}
    />
  )
}

async function start(q: string | null, problems: readonly ParamProblem[]) {
  return <DossierStart q={q} result={q ? await findSubjects(q) : null} problems={problems} />
}

/** A renamed record has its dossier at its new name, a withdrawn one says why; of any other the message names the parameter: 404. */
async function gone(subject: DossierSubject, problems: readonly ParamProblem[]) {
  if (subject.kind !== 'state') {
    const { kind, slug } = subject
    const [renamed, tombstone] = await Promise.all([findRedirect(kind, slug), findTombstone(kind, slug)])
    if (renamed) redirect(dossierHref({ kind, slug: renamed }))
    if (tombstone) redirect(withdrawnAddress(kind, slug))
  }
  answerNotFound()
  const [name, value] = subjectParameter(subject)
  const what = subject.kind === 'state' ? 'no agency of such a state' : `no ${subject.kind} of that name`
  return start(null, [...problems, { name, value, message: `the ledger has ${what}` }])
}

export const generateMetadata = described(metadataOf)

export default answered(DossierPage)
