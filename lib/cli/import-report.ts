import { formatCount, formatCounted } from '@/lib/domain/format-number'
import type { ImportReport, RunReport } from '@/lib/ingest/import/report'
import type { UndoReport } from '@/lib/ingest/import/undo'

/** As many files that are left out are named. */
const MOST_NAMED = 20

/** What an import did, for reading. */
export function formatReport(report: ImportReport): string {
  const { runs, version, dryRun, changed, seconds, skipped, notes, rejects } = report
  const lines = runs.flatMap(formatRun)
  for (const { file, reason } of skipped.slice(0, MOST_NAMED))
    lines.push(`Left out: ${file.trim()} (${reason})`)
  if (skipped.length > MOST_NAMED)
    lines.push(`Left out besides: ${skipped.length - MOST_NAMED} more; --json names all`)
  lines.push(...notes)
  if (rejects.length > 0) lines.push(`Refused rows are in ${rejects.join(', ')}`)
  const did = dryRun
    ? 'Nothing was kept: this was a rehearsal'
    : changed
      ? `The ledger is at version ${version}`
      : `The ledger is as it was (version ${version}): these files are in it already`
  return [...lines, `${did}. ${seconds.toFixed(1)} seconds.`].join('\n')
}

function formatRun(run: RunReport): string[] {
  const { dataset, read, loaded, created, updated, unchanged, refused, noLongerListed } = run
  const lines = [
    `${dataset}: ${formatCounted(read, 'row', 'rows')} read = ${formatCount(loaded)} loaded (${formatCount(created)} new, ${formatCount(updated)} changed) + ${formatCount(unchanged)} unchanged + ${formatCount(refused)} refused`,
  ]
  if (noLongerListed > 0)
    lines.push(
      `  ${formatCounted(noLongerListed, 'row', 'rows')} of before not listed any more: kept, and marked`,
    )
  if (run.contracts > 0)
    lines.push(
      `  ${formatCounted(run.contracts, 'contract', 'contracts')}, ${formatCount(run.contractsOfCompanies)} of them with a company of the registry`,
    )
  const { partnerships, agencies, newAgencies, undecidedAgencies, unmatchedVendors } = run
  const said = [
    ...(partnerships > 0 ? [formatCounted(partnerships, 'partnership', 'partnerships')] : []),
    ...(agencies > 0
      ? [`${formatCounted(agencies, 'agency', 'agencies')}, ${formatCount(newAgencies)} of them new`]
      : []),
    ...(unmatchedVendors > 0
      ? [
          `${formatCounted(unmatchedVendors, 'row', 'rows')} with a vendor that is no company of the registry yet`,
        ]
      : []),
  ]
  if (said.length > 0) lines.push(`  ${said.join('; ')}`)
  if (undecidedAgencies > 0)
    lines.push(
      `  ${formatCounted(undecidedAgencies, 'agency', 'agencies')} of the ledger could be in it under another name or place: npm run review`,
    )
  if (run.run) lines.push(`  /data/runs/${run.run} (take it back: npm run import -- undo ${run.run})`)
  return lines
}

/** What taking an import back did, for reading. */
export function formatUndo({ run, dataset, version, removed, restored, seconds }: UndoReport): string {
  return `${run} of ${dataset} is taken back: ${formatCounted(removed, 'row', 'rows')} removed, ${formatCount(restored)} as before. The ledger is at version ${version}. ${seconds.toFixed(1)} seconds.`
}
