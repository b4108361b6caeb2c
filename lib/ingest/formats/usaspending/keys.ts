import type { Columns } from './columns'

const NONE = '-NONE-'

/** Whether a contract's key can be read, or made of what the header has. */
export const hasContractKey = (columns: Columns) =>
  columns.has('awardKey', 'transactionKey') || (columns.has('awardNumber') && columns.has('buyerCode'))

/**
 * Reads the register's key of the contract: `CONT_AWD_<number>_<agency>_<parent's number>_<parent's agency>`, or
 * `CONT_IDV_<number>_<agency>` for a framework. Exports without it have its parts, or the transaction's key
 * (`<agency>_<parent's agency>_<number>_<modification>_<parent's number>_<transaction>`).
 */
export function contractKeyReader(columns: Columns): (cells: readonly string[]) => string | null {
  const key = columns.get('awardKey')
  const transactionKey = columns.get('transactionKey')
  const flag = columns.get('idvFlag')
  const parts = [columns.get('awardNumber'), columns.get('buyerCode')] as const
  const parent = [columns.get('parentNumber'), columns.get('parentAgency')] as const
  return (cells) => {
    const given = key(cells)
    if (given) return given
    const isFramework = /^idv/i.test(flag(cells))
    const split = transactionKey(cells).split('_')
    if (split.length === 6) {
      const [agency, parentAgency, number, , parentNumber] = split
      return isFramework
        ? `CONT_IDV_${number}_${agency}`
        : `CONT_AWD_${number}_${agency}_${parentNumber}_${parentAgency}`
    }
    const [number, agency] = [parts[0](cells), parts[1](cells)]
    if (!number || !agency) return null
    if (isFramework) return `CONT_IDV_${number}_${agency}`
    return `CONT_AWD_${number}_${agency}_${parent[0](cells) || NONE}_${parent[1](cells) || NONE}`
  }
}

/** An award under a framework of its own number is an order. */
export function kindOf(contractKey: string): 'award' | 'order' | 'grant' {
  if (contractKey.startsWith('ASST_')) return 'grant'
  if (!contractKey.startsWith('CONT_AWD_')) return 'award'
  const parent = contractKey.split('_').at(-2)
  return parent && parent !== NONE ? 'order' : 'award'
}

/**
 * The key of an action: no award has two actions of one modification and transaction number. The same as in the extracts of
 * ten columns, which have no transaction number: it is left out where it is 0, as nearly always.
 */
export function actionKey(contractKey: string, modification: string, transactionNumber: string): string {
  const number = transactionNumber && transactionNumber !== '0' ? `|${transactionNumber}` : ''
  return `${contractKey}|${modification}${number}`
}
