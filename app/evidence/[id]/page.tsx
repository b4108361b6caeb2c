import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { withHistory } from '@/app/history/with-history'
import { answerForMissing } from '@/app/record-missing'
import { evidenceDescription, evidenceTitle } from '@/components/evidence/evidence-title'
import { RowArticle } from '@/components/evidence/row-article'
import { WordsArticle } from '@/components/evidence/words-article'
import { pageMetadata } from '@/components/shell/metadata'
import { plainCitation } from '@/lib/citation/plain-text'
import { addressOf } from '@/lib/domain/addresses'
import { citableOf } from '@/lib/queries/evidence/citable'
import { evidencePage } from '@/lib/queries/evidence/evidence-page'
import { ledgerVersion } from '@/lib/queries/ledger-version'
import { settings } from '@/lib/settings'

type Props = { params: Promise<{ id: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const evidence = await evidencePage(id)
  if (!evidence) return { title: 'Not in the ledger' }
  return pageMetadata({
    title: evidenceTitle(evidence),
    description: evidenceDescription(evidence),
    path: addressOf.evidence(id),
  })
}

async function Page({ params }: Props) {
  const { id } = await params
  const [evidence, current] = await Promise.all([evidencePage(id), ledgerVersion()])
  if (!evidence) return answerForMissing('evidence', id)
  const citation = plainCitation(citableOf(evidence, settings.siteUrl, current))
  if (evidence.kind === 'row') return <RowArticle row={evidence} citation={citation} />
  return <WordsArticle evidence={evidence} citation={citation} version={current?.version ?? null} />
}

export const generateMetadata = described(metadataOf)

export default answered(withHistory('evidence', Page))
