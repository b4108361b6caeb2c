import { Tag } from '@/components/ui/tag'
import { type HealthState, healthWords } from '@/lib/domain/evidence-health'

const tones = {
  verbatim: 'ok',
  moved: 'plain',
  changed: 'con',
  gone: 'con',
  unreachable: 'plain',
} as const satisfies Record<HealthState, 'plain' | 'ok' | 'con'>

/** What became of a quote, in a word. */
export function HealthTag({ state }: { state: HealthState }) {
  return <Tag tone={tones[state]}>{healthWords[state]}</Tag>
}

/** The day of a check. */
export function CheckedOn({ at, children }: { at: Date; children: string }) {
  return <time dateTime={at.toISOString()}>{children}</time>
}
