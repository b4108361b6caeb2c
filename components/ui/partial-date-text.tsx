import { formatPartialDate, partialDateValue } from '@/lib/domain/format-date'

type PartialDateTextProps = {
  /** First and last day it can have been, UTC. */
  earliest: Date | null
  latest: Date | null
  /** The source's own spelling, shown on pointing. */
  text?: string | null
}

/** A date exactly as precise as its source; soft where it is not known. */
export function PartialDateText({ earliest, latest, text }: PartialDateTextProps) {
  const words = formatPartialDate(earliest, latest)
  const value = partialDateValue(earliest, latest)
  const title = text && text !== words ? `In the source: ${text}` : undefined
  if (value !== null) {
    return (
      <time dateTime={value} title={title}>
        {words}
      </time>
    )
  }
  return (
    <span title={title} className={earliest || latest ? undefined : 'text-soft'}>
      {words}
    </span>
  )
}
