import { formatCounted } from '@/lib/domain/format-number'
import type { EvidenceOrigins as Origins } from '@/lib/queries/evidence/chains'
import { OriginChain } from './origin-chain'

type EvidenceOriginsProps = {
  origins: Origins
  /** Slug of the document that the words stand in, where the ledger holds its text. */
  here: string | null
}

/** Where a piece of evidence comes from, and how many independent origins there are for what it says. */
export function EvidenceOrigins({ origins: { chains, among }, here }: EvidenceOriginsProps) {
  return (
    <>
      {chains.map((chain) => (
        <OriginChain key={chain.key} chain={chain} here={here} />
      ))}
      {chains.some(({ key }) => key === null) && (
        <p className="mt-2 max-w-[62ch] text-small">
          Who printed it first is not known: it counts as no witness of its own.
        </p>
      )}
      {chains.some(({ key, printings }) => key !== null && printings.length > 1) && (
        <p className="mt-2 max-w-[62ch] text-small">However often it is repeated, it is one witness.</p>
      )}
      {among && <Among among={among} />}
    </>
  )
}

function Among({
  among: { independent, unknown, claims, origins },
}: {
  among: NonNullable<Origins['among']>
}) {
  return (
    <>
      <p className="mt-3 max-w-[62ch]">
        Together with the other claims about the same, {formatCounted(claims, 'claim', 'claims')} go back to{' '}
        <strong>{formatCounted(independent, 'independent origin', 'independent origins')}</strong>
        {unknown > 0 &&
          `, and ${formatCounted(unknown, 'piece', 'pieces')} of evidence to one that is not known`}
        .
      </p>
      <ul className="mt-1 list-disc pl-5 text-small">
        {origins.map(({ key, first, claims: claiming }) => (
          <li key={key}>
            {first.publisher ?? 'publication not known'}: {formatCounted(claiming.length, 'claim', 'claims')}
          </li>
        ))}
      </ul>
    </>
  )
}
