import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { withHistory } from '@/app/history/with-history'
import { answerForMissing } from '@/app/record-missing'
import { evidenceDescription, evidenceTitle } from '@/components/evidence/evidence-title'
import { RowArticle } from '@/components/evidence/row-article'
import { WordsArticle } from '@/components/evidence/words-article'
import { EvidenceHealth } from '@/components/evidence-health/evidence-health'
import { evidenceCard } from '@/components/sharing/cards/evidence-card'
import { SharedPage } from '@/components/sharing/shared-page'
import { pageMetadata } from '@/components/shell/metadata'
import { plainCitation } from '@/lib/citation/plain-text'
import { addressOf } from '@/lib/domain/addresses'
import { citableOf } from '@/lib/queries/evidence/citable'
import { evidencePage } from '@/lib/queries/evidence/evidence-page'
import { evidenceHealth } from '@/lib/queries/evidence-health'
import { ledgerVersion } from '@/lib/queries/ledger-version'
import { varyByAccept } from '@/lib/security/vary-by-accept'
import { settings } from '@/lib/settings'
import { cardInWords } from '@/lib/sharing/share-card'
import { evidenceThings } from '@/lib/sharing/structured/evidence'

type Props = { params: Promise<{ id: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const evidence = await evidencePage(id)
  if (!evidence) return { title: 'Not in the ledger' }
  const metadata = pageMetadata({
    title: evidenceTitle(evidence),
    description: evidenceDescription(evidence),
    path: addressOf.evidence(id),
    picture: cardInWords(evidenceCard(evidence)),
  })
  const types = { ...metadata.alternates?.types, 'application/ld+json': `${addressOf.evidence(id)}.json` }
  return { ...metadata, alternates: { ...metadata.alternates, types } }
}

async function Page({ params }: Props) {
  varyByAccept()
  const { id } = await params
  const [evidence, current] = await Promise.all([evidencePage(id), ledgerVersion()])
  if (!evidence) return answerForMissing('evidence', id)
  const citation = plainCitation(citableOf(evidence, settings.siteUrl, current))
  return (
    <SharedPage
      things={evidenceThings(evidence, evidenceTitle(evidence))}
      embed={{ kind: 'evidence', card: evidenceCard(evidence) }}
      oneSheet
    >
      {evidence.kind === 'row' ? (
        <RowArticle row={evidence} citation={citation} />
      ) : (
        <WordsArticle evidence={evidence} citation={citation} version={current?.version ?? null}>
          <EvidenceHealth health={await evidenceHealth(id)} />
        </WordsArticle>
      )}
    </SharedPage>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(withHistory('evidence', Page))
