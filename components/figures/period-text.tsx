import { formatPartialDate } from '@/lib/domain/format-date'

type PeriodTextProps = { earliest: Date | null; latest: Date | null; text: string | null }

/** The years that a number covers: in the source's own words, and as years where these are known from both ends. */
export function PeriodText({ earliest, latest, text }: PeriodTextProps) {
  const years = formatPartialDate(earliest, latest)
  if (!text || text === years) return years
  return earliest && latest ? `${text} (${years})` : text
}
