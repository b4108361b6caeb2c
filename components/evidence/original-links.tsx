import { ButtonLink } from '@/components/ui/button-link'
import { withTextFragment } from '@/lib/citation/text-fragment'
import { formatDay } from '@/lib/domain/format-date'
import type { Original } from '@/lib/queries/evidence/original'
import type { WordsEvidence } from '@/lib/queries/evidence/words-evidence'

type Quoted = Pick<WordsEvidence, 'exact' | 'prefix' | 'suffix'>

/** Buttons to the original and its archived copy. */
export function OriginalLinks({ original: { url, archivedUrl, archivedOn } }: { original: Original }) {
  return (
    <>
      {url && (
        <ButtonLink href={url} external>
          Original
        </ButtonLink>
      )}
      {archivedUrl && (
        <ButtonLink href={archivedUrl} external>
          Archived{archivedOn && ` ${formatDay(archivedOn)}`}
        </ButtonLink>
      )}
    </>
  )
}

/** What the links are worth: the place in the original as a service, and where copies are kept. */
export function OriginalNote({ original, quote }: { original: Original; quote: Quoted }) {
  const { url, archivedUrl, archivedOn } = original
  const shown = url ?? archivedUrl
  if (!shown) return <p className="text-small text-soft">No address of the original is on record.</p>
  return (
    <>
      <PrintedAddresses original={original} />
      <div className="reach screen-only grid gap-1 text-small text-soft">
        {quote.exact !== null && (
          <p>
            <a href={atQuote(shown, quote)} rel="noreferrer">
              Original, at these words
            </a>
            : an extra, where the browser finds them there. The proof is the stored text.
          </p>
        )}
        {archivedUrl ? (
          <p>
            {archivedOn
              ? `Archived copy of ${formatDay(archivedOn)}.`
              : 'Archived copy; its day is not recorded.'}
          </p>
        ) : (
          <p>
            No archived copy is on record.{' '}
            <a href={`https://web.archive.org/web/*/${shown}`} rel="noreferrer">
              Look in the Wayback Machine
            </a>
          </p>
        )}
      </div>
    </>
  )
}

/** On paper a button leads nowhere: the addresses themselves. */
function PrintedAddresses({ original: { url, archivedUrl } }: { original: Original }) {
  return (
    <p className="hidden text-small text-soft [overflow-wrap:anywhere] print:block">
      {url && `Original: ${url}`}
      {url && archivedUrl && <br />}
      {archivedUrl && `Archived: ${archivedUrl}`}
    </p>
  )
}

function atQuote(url: string, { exact, prefix, suffix }: Quoted): string {
  return exact === null ? url : withTextFragment(url, { exact, prefix: prefix ?? '', suffix: suffix ?? '' })
}
