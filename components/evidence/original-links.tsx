import { ButtonLink } from '@/components/ui/button-link'
import { withTextFragment } from '@/lib/citation/text-fragment'
import { formatDay } from '@/lib/domain/format-date'
import type { WordsEvidence } from '@/lib/queries/evidence/words-evidence'

/** Buttons to the original and its archived copy, at the quoted words where the browser can go there. */
export function OriginalLinks({ evidence }: { evidence: WordsEvidence }) {
  const { source, passage } = evidence
  const original = passage?.origin?.url ?? source.url ?? source.origin?.url
  const at = (url: string) => atQuote(url, evidence)
  return (
    <>
      {original && (
        <ButtonLink href={at(original)} external>
          Original
        </ButtonLink>
      )}
      {source.archivedUrl && (
        <ButtonLink href={at(source.archivedUrl)} external>
          Archived{source.archivedOn && ` ${formatDay(source.archivedOn)}`}
        </ButtonLink>
      )}
    </>
  )
}

function atQuote(url: string, { exact, prefix, suffix }: WordsEvidence): string {
  return exact === null ? url : withTextFragment(url, { exact, prefix: prefix ?? '', suffix: suffix ?? '' })
}
