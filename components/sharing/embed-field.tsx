import { CopyText } from '@/components/evidence/copy-text'

type EmbedFieldProps = {
  /** The HTML to copy. */
  code: string
  /** The address of the card by itself. */
  card: string
}

/** How to show a record on another site, folded away. Without JavaScript the field is marked and copied by hand. */
export function EmbedField({ code, card }: EmbedFieldProps) {
  return (
    <details className="screen-only mt-6">
      <summary className="button">Embed</summary>
      <div className="mt-3 max-w-[62ch] border-l-[3px] border-rule pl-3">
        <p className="reach mb-2 text-small">
          <a href={card}>A card</a> for other sites: no scripts, no cookies, nobody else’s servers.
        </p>
        <label htmlFor="embed-code" className="text-small text-soft">
          HTML for your page
        </label>
        <textarea
          id="embed-code"
          data-citation
          readOnly
          rows={6}
          defaultValue={code}
          spellCheck={false}
          className="mb-2 block w-full rounded-sheet border border-field bg-sheet p-2 font-mono text-small text-ink"
        />
        <CopyText label="Copy HTML" />
      </div>
    </details>
  )
}
