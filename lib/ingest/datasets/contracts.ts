import { stableId } from '@/lib/domain/stable-id'
import type { ContractPart } from '@/lib/ingest/resolve/contract-parts'
import type { Resolver } from '@/lib/ingest/resolve/resolver'
import type { Transaction } from './obligation-rows'

/** A contract as its transactions held give it, the earliest first. */
export type RegisterContract = {
  id: string
  kind: 'award' | 'order'
  transactions: [Transaction, ...Transaction[]]
  cents: bigint
  /** The days on which it can have begun: the day of its first action, or by the first one held. */
  signed: { earliest: string | null; latest: string }
  lastActionOn: string
  recipientCompany: string | null
  throughReseller: boolean
  parts: ContractPart[]
}

/**
 * Gathers transactions into contracts by the register's award key. An award under a framework of its own number (the key
 * names a parent, not `-NONE-`) is an order. What a company's words say in one action holds for the whole contract, because later
 * actions ("exercise option 2") seldom repeat it. A company recognised by words under another recipient is supplied through a reseller,
 * unless the two have an owner in common.
 */
export function gatherContracts(
  transactions: readonly Transaction[],
  dataset: string,
  resolver: Resolver,
): RegisterContract[] {
  const byAward = new Map<string, Transaction[]>()
  for (const transaction of transactions) {
    const { awardKey } = transaction
    byAward.set(awardKey, [...(byAward.get(awardKey) ?? []), transaction])
  }
  return [...byAward].flatMap(([awardKey, unsorted]) => {
    const [first, ...more] = unsorted.toSorted(byAction)
    if (!first) return []
    const all: RegisterContract['transactions'] = [first, ...more]
    const last = all.at(-1) ?? first
    const recipientCompany = resolver.company(last.recipient, {}, { slug: dataset })?.company.slug ?? null
    const descriptions = all.map(({ description }) => description)
    const recipient = { company: recipientCompany, name: last.recipient }
    const parts = resolver.parts(descriptions, [recipient])
    return {
      id: stableId('contract', dataset, awardKey),
      kind: parentAward(awardKey) ? 'order' : 'award',
      transactions: all,
      cents: all.reduce((sum, { cents }) => sum + cents, 0n),
      signed: { earliest: isFirstAction(first) ? first.actionOn : null, latest: first.actionOn },
      lastActionOn:
        all
          .map(({ actionOn }) => actionOn)
          .sort()
          .at(-1) ?? first.actionOn,
      recipientCompany,
      throughReseller: parts.some(
        ({ role, company }) => role === 'technology' && resolver.throughReseller(recipientCompany, company),
      ),
      parts,
    }
  })
}

/** The award as signed is modification 0; all others change it. */
const isFirstAction = ({ modification }: Transaction) => /^0+$/.test(modification)

function byAction(a: Transaction, b: Transaction): number {
  const first = Number(isFirstAction(b)) - Number(isFirstAction(a))
  return first || compare(a.actionOn, b.actionOn) || compare(a.modification, b.modification)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The number of the framework that an award is an order under: `CONT_AWD_<number>_<office>_<parent>_<parent's office>`. */
function parentAward(awardKey: string): string | null {
  const parent = awardKey.split('_').at(-2)
  return parent && parent !== '-NONE-' ? parent : null
}
