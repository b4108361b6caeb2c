import { Section } from '@/components/ui/section'
import { formatCounted } from '@/lib/domain/format-number'
import type { EvidenceHealth as Health, HealthHistory } from '@/lib/queries/evidence-health'
import { HealthCheck } from './health-check'

const places = { stored: 'In the file', online: 'Online' } as const

/** Whether a quote still stands where it was read, since when, and all that was found before. Nothing for what is no quote. */
export function EvidenceHealth({ health }: { health: Health | null }) {
  if (!health) return null
  const { stored, online, hasAddress } = health
  const total = stored.total + online.total
  return (
    <Section title="Health" id="health" rule="light">
      <div className="reach grid max-w-[65ch] gap-3 text-table">
        <Newest history={stored} place="stored" never="nobody has read it again since this quote came in." />
        <Newest
          history={online}
          place="online"
          never={hasAddress ? 'nobody has looked there yet.' : 'no address of its document is known.'}
        />
        {total > 0 && <History health={health} total={total} />}
        <p className="screen-only text-small">
          <a href="/evidence/health">How all quotes fare</a>
        </p>
      </div>
    </Section>
  )
}

type NewestProps = { history: HealthHistory; place: keyof typeof places; never: string }

function Newest({ history: { checks }, place, never }: NewestProps) {
  const [newest] = checks
  return (
    <div>
      {newest ? (
        <HealthCheck check={newest} place={places[place]} />
      ) : (
        <p className="text-soft">
          {places[place]}: {never}
        </p>
      )}
    </div>
  )
}

function History({ health: { stored, online }, total }: { health: Health; total: number }) {
  const all = [
    ...stored.checks.map((check) => ({ check, place: places.stored })),
    ...online.checks.map((check) => ({ check, place: places.online })),
  ].sort((a, b) => b.check.checkedAt.getTime() - a.check.checkedAt.getTime())
  return (
    <details>
      <summary className="inline-block py-1">{formatCounted(total, 'check', 'checks')} so far</summary>
      <ol className="mt-2 grid gap-3 border-l-[3px] border-rule pl-3">
        {all.map(({ check, place }) => (
          <li key={check.id}>
            <HealthCheck check={check} place={place} />
          </li>
        ))}
      </ol>
      {all.length < total && (
        <p className="mt-2 text-soft">
          The newest {all.length} of {total} are shown.
        </p>
      )}
    </details>
  )
}
