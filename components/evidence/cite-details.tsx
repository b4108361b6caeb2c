import type { WrittenCitation } from '@/lib/queries/evidence/written-citations'
import { CopyText } from './copy-text'

/** How to cite this, folded away; opens without JavaScript. */
export function CiteDetails({ citations }: { citations: readonly WrittenCitation[] }) {
  return (
    <details className="open:basis-full">
      <summary className="button">Cite</summary>
      <div className="mt-3 grid gap-3">
        {citations.map(({ key, label, text }) => (
          <div key={key} className="border-l-[3px] border-rule pl-3">
            <h3 className="text-micro font-[650] text-soft">{label}</h3>
            <p className="mb-2 text-small [overflow-wrap:anywhere]">{text}</p>
            <CopyText text={text} label="Copy citation" />
          </div>
        ))}
      </div>
    </details>
  )
}
