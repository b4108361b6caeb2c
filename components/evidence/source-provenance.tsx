import { Buttons } from '@/components/ui/button-link'
import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { formatDay } from '@/lib/domain/format-date'
import type { SourcePage } from '@/lib/queries/evidence/source-page'
import { AttributionText } from './attribution-text'
import { Hash } from './hash'
import { originText } from './origin-text'
import { OriginalLinks } from './original-links'

/** Where a document comes from, how sure that is, and what the ledger holds of it. */
export function SourceProvenance({ source }: { source: SourcePage }) {
  return (
    <div className="max-w-[65ch]">
      <DefinitionList items={facts(source)} />
      {(source.url || source.archivedUrl) && (
        <Buttons>
          <OriginalLinks original={source} />
        </Buttons>
      )}
    </div>
  )
}

function facts(source: SourcePage): Definition[] {
  const origin = originText(source)
  return [
    ...(source.author ? [{ term: 'Author', value: source.author }] : []),
    ...(source.textSha256
      ? [
          {
            term: 'Attribution',
            value: <AttributionText attribution={source.attribution} note={source.note} />,
          },
        ]
      : source.note
        ? [{ term: 'Note', value: source.note }]
        : []),
    ...(origin ? [{ term: 'Origin', value: origin }] : []),
    ...(source.retrievedOn ? [{ term: 'Retrieved', value: formatDay(source.retrievedOn) }] : []),
    ...(source.textSha256 ? [{ term: 'SHA-256', value: <Hash hex={source.textSha256} /> }] : []),
    ...(source.file ? [{ term: 'File', value: source.file, mono: true }] : []),
  ]
}
