import { formatCount } from '@/lib/domain/format-number'
import type { RunRow } from '@/lib/queries/data/runs'

/** What became of the rows of a run, large: read = loaded + unchanged + refused. */
export function RunEquation({
  run: { read, loaded, unchanged, refused, created, updated },
}: {
  run: RunRow
}) {
  const told =
    created !== null && updated !== null
      ? `${formatCount(created)} new, ${formatCount(updated)} changed`
      : 'new, or changed'
  return (
    <dl className="my-6 grid max-w-[56rem] grid-cols-2 gap-x-8 gap-y-4 wide:grid-cols-4">
      <Term sign="" name="rows read" count={read} note="in all files" />
      <Term sign="=" name="loaded" count={loaded} note={told} />
      <Term sign="+" name="unchanged" count={unchanged} note="in the ledger already" />
      <Term
        sign="+"
        name="refused"
        count={refused}
        note={refused > 0 ? 'kept below, with the reason' : 'none'}
      />
    </dl>
  )
}

type TermProps = { sign: string; name: string; count: number; note: string }

function Term({ sign, name, count, note }: TermProps) {
  return (
    <div className="border-t border-rule pt-2">
      <dt className="text-small text-soft">
        {sign} {name}
      </dt>
      <dd>
        <span className="font-serif text-value font-[560] tracking-[-0.02em]">{formatCount(count)}</span>
        <span className="block text-micro text-soft">{note}</span>
      </dd>
    </div>
  )
}
