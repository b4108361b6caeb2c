import { agenciesList } from './agencies'
import { campaignsList } from './campaigns'
import { claimsList } from './claims'
import { commitmentsList } from './commitments'
import { companiesList } from './companies'
import { contractsList } from './contracts'
import { datasetsList } from './datasets'
import { evidenceList } from './evidence'
import { figuresList } from './figures'
import { partnershipsList } from './partnerships'
import { searchAddress } from './search'
import { sourcesList } from './sources'
import { unmatchedList } from './unmatched'

const lists = [
  agenciesList,
  campaignsList,
  claimsList,
  commitmentsList,
  companiesList,
  contractsList,
  datasetsList,
  evidenceList,
  figuresList,
  partnershipsList,
  searchAddress,
  sourcesList,
  unmatchedList,
]

/** Where it says how the rows at the address of a list or of a search are counted; null where it is of neither. */
export function countedHref(address: string): string | null {
  const [, path, query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(address) ?? []
  const list = lists.find((one) => one.path === path)
  return list ? `/counted/${list.name}${query}` : null
}
