import { CellTable } from '@/components/evidence/cell-table'
import { ProofLink } from '@/components/ui/proof-link'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { fileName } from '@/lib/domain/file-name'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'
import type { ContractDetail } from '@/lib/queries/profiles/contract-detail'
import { contractTitle } from './contract-words'

/** A contract's own row, in registers that write a row a contract. */
export function ContractOwnRow({ contract }: { contract: ContractDetail }) {
  const { rowId, cells, file, line, lastListed } = contract
  if (!rowId || !cells) return null
  return (
    <Section title="Its row in the register" id="row">
      <p className="mb-2 flex items-start justify-between gap-4 text-small text-soft">
        <span>
          Line {formatCount(line ?? 0)} of {fileName(file ?? '')}
          {lastListed &&
            `; no longer listed, last on ${formatDay(lastListed)}. That is not the same as ended.`}
        </span>
        <ProofLink kind="row" href={addressOf.evidence(rowId)} of={contractTitle(contract)} />
      </p>
      <CellTable cells={cells} />
    </Section>
  )
}
