import { Tag } from '@/components/ui/tag'
import { attributionWords } from '@/lib/domain/words'

type AttributionProps = { attribution: keyof typeof attributionWords; note: string | null }

/** How sure the ledger is of publisher and date, and why. */
export function AttributionText({ attribution, note }: AttributionProps) {
  return (
    <>
      <AttributionTag attribution={attribution} />
      {note && <span className="mt-1 block">{note}</span>}
    </>
  )
}

type TagProps = Pick<AttributionProps, 'attribution'> & {
  /** Whether the tag itself says what is verified or inferred. */
  spelled?: boolean
}

/** `verified` in green; `inferred` and `attribution unknown` plain. */
export function AttributionTag({ attribution, spelled = false }: TagProps) {
  const words = attributionWords[attribution]
  return (
    <Tag tone={attribution === 'verified' ? 'ok' : 'plain'}>
      {spelled && attribution !== 'unknown' ? `attribution ${words}` : words}
    </Tag>
  )
}
