import { citationFiles, citationFormats, citeAddress } from '@/lib/citation/format-names'
import { CopyText } from './copy-text'

type CiteDetailsProps = {
  /** Id of the evidence. */
  id: string
  /** The citation in one paragraph. */
  citation: string
}

/** How to cite this, folded away; opens without JavaScript. Other formats are a page of their own. */
export function CiteDetails({ id, citation }: CiteDetailsProps) {
  return (
    <details className="open:basis-full">
      <summary className="button">Cite</summary>
      <div data-cited className="mt-3 border-l-[3px] border-rule pl-3">
        <p data-citation className="mb-2 text-small [overflow-wrap:anywhere]">
          {citation}
        </p>
        <CopyText label="Copy citation" />
        <p className="reach mt-2 text-small">
          Also as:{' '}
          {citationFormats.slice(1).map(({ key, label }, index) => (
            <span key={key}>
              {index > 0 && ' · '}
              <a href={`${citeAddress([id])}#${key}`}>{label}</a>
            </span>
          ))}
        </p>
        <p className="reach text-small text-soft">
          Download:{' '}
          {Object.entries(citationFiles).map(([ending, { label }], index) => (
            <span key={ending}>
              {index > 0 && ' · '}
              <a href={`/evidence/${id}/cite.${ending}`} download>
                {label}
              </a>
            </span>
          ))}
        </p>
      </div>
    </details>
  )
}
