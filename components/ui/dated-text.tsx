import { dateRemark } from '@/lib/domain/date-remark'
import { PartialDateText } from './partial-date-text'

type DatedTextProps = { earliest: Date | null; latest: Date | null; text: string | null }

/** A date with what its text says beyond it: that it is inferred, and from what. Where there is room for it; lists show it on pointing. */
export function DatedText({ earliest, latest, text }: DatedTextProps) {
  const remark = dateRemark(text)
  return (
    <>
      <PartialDateText earliest={earliest} latest={latest} text={remark ? null : text} />
      {remark && <span className="text-soft"> ({remark})</span>}
    </>
  )
}
