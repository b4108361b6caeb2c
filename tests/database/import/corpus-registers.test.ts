import { describe } from 'vitest'
import { brokenTables } from '../../fixtures/broken-files/corpus'
import { checkCorpus } from './corpus-check'

describe('A broken table gives a report that adds up, or says what is wrong with it:', () => {
  checkCorpus(brokenTables(['atlas', 'contracts-finder', 'csv']))
})
