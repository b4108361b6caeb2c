import type { ReactNode } from 'react'
import { ConflictSection } from '@/components/figures/conflict-section'
import { TakeAlong } from '@/components/profiles/take-along'
import { BigQuote } from '@/components/ui/big-quote'
import { Buttons } from '@/components/ui/button-link'
import { Columns } from '@/components/ui/columns'
import { CopyLink } from '@/components/ui/copy-link'
import { Crumb } from '@/components/ui/crumb'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { cutAt } from '@/lib/domain/cut-text'
import type { WordsEvidence } from '@/lib/queries/evidence/words-evidence'
import { ByLine } from './by-line'
import { CiteDetails } from './cite-details'
import { ContradictionList } from './contradiction-list'
import { EvidenceOrigins } from './evidence-origins'
import { FigureLinks } from './figure-links'
import { OriginalLinks, OriginalNote } from './original-links'
import { PassageBlock } from './passage-block'
import { Provenance } from './provenance'
import { RecordList } from './record-list'
import { RivalList } from './rival-list'

type WordsArticleProps = {
  evidence: WordsEvidence
  /** The citation in one paragraph. */
  citation: string
  version: number | null
  /** What stands under the provenance. */
  children?: ReactNode
}

/** The page of a quote, or of a document whose text is not held. */
export function WordsArticle({ evidence, citation, version, children }: WordsArticleProps) {
  const { id, exact, highlight, source } = evidence
  return (
    <article className="max-w-[1080px]">
      <Crumb href="/evidence" parent="Evidence">
        {id}
      </Crumb>
      {exact === null ? (
        <h1 className="max-w-[26ch] font-serif text-big font-[460] tracking-[-0.018em]">{source.title}</h1>
      ) : (
        <BigQuote {...cutAt(exact, highlight)} />
      )}
      <ByLine evidence={evidence} />
      <Columns
        main={<Proof evidence={evidence} />}
        aside={
          <>
            <Section title="Provenance" rule="light">
              <Provenance evidence={evidence} version={version} />
              <Buttons>
                <CopyLink href={addressOf.evidence(id)} label="Copy link" look="button" />
                <OriginalLinks original={evidence.original} />
                <CiteDetails id={id} citation={citation} />
              </Buttons>
              <OriginalNote original={evidence.original} quote={evidence} />
            </Section>
            {children}
          </>
        }
      />
      <TakeAlong record={`/api/v1/evidence/${id}`} annotation={`${addressOf.evidence(id)}.json`} />
    </article>
  )
}

function Proof({ evidence }: { evidence: WordsEvidence }) {
  const { around, proves, contradictedBy, contradicts, figures, rivals, origins } = evidence
  const named = proves.filter(({ stance }) => stance === 'mentions')
  const proven = proves.filter(({ stance }) => stance === 'supports')
  return (
    <>
      {around ? (
        <Section title="In its passage" rule="light">
          <PassageBlock around={around} />
        </Section>
      ) : (
        <Section title="Not verified here" rule="light">
          <p className="max-w-[62ch]">
            The ledger does not hold this document’s text. What it is taken to say stands below; nobody found
            it word for word in a stored text.
          </p>
        </Section>
      )}
      {proven.length > 0 && (
        <Section title={around ? 'What it proves' : 'What it is taken to say'} rule="light">
          <RecordList records={proven} />
        </Section>
      )}
      {named.length > 0 && (
        <Section title="What it names" rule="light">
          <RecordList records={named} />
        </Section>
      )}
      <Section title="Where it comes from" id="origin" rule="light">
        <EvidenceOrigins origins={origins} here={around ? evidence.source.slug : null} />
      </Section>
      {contradictedBy.length > 0 && (
        <Section title="What speaks against it" rule="light">
          <ContradictionList items={contradictedBy} relation="against" />
        </Section>
      )}
      {contradicts.length > 0 && (
        <Section title="What it speaks against" rule="light">
          <ContradictionList items={contradicts} relation="proves" />
        </Section>
      )}
      <ConflictSection conflicts={evidence.conflicts} rule="light" />
      {figures.length > 0 && (
        <Section title="Figures" rule="light">
          <FigureLinks figures={figures} />
        </Section>
      )}
      {rivals.length > 0 && (
        <Section title="Other claims about the same" rule="light">
          <RivalList rivals={rivals} />
        </Section>
      )}
    </>
  )
}
