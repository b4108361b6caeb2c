import type { ImportRunPage } from '@/lib/queries/data/import-run'

/** How a run is taken back; for one that cannot be, why. */
export function TakeBack({ run: { id, version, hasLater } }: { run: ImportRunPage }) {
  if (version.kind !== 'import')
    return (
      <p className="max-w-[62ch]">
        It read files that ship with the ledger, under{' '}
        <code className="font-mono text-small">seeds/datasets</code>: what is taken out there goes with the
        next start.
      </p>
    )
  return (
    <>
      <p className="max-w-[62ch]">
        Whoever runs the ledger takes it back with one command. What it brought goes, what it changed stands
        as before, and this page stays.
        {hasLater && ' A later run that changed the same rows has to be taken back first.'}
      </p>
      <p className="my-3 max-w-[36rem] border border-rule bg-sheet px-3 py-2 font-mono text-small [overflow-wrap:anywhere]">
        <code>npm run import -- undo {id}</code>
      </p>
    </>
  )
}
