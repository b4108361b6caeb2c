import { slug } from './parameter'

/** What may be asked of the transactions of a contract, which have no page of their own. */
export const transactionsAddress = {
  name: 'transactions',
  parameters: { contract: slug() },
}
