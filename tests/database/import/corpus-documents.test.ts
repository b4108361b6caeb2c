import { describe } from 'vitest'
import { brokenDocuments } from '../../fixtures/broken-files/corpus'
import { checkCorpus } from './corpus-check'

describe('A broken document gives a report that adds up, or says what is wrong with it:', () => {
  checkCorpus(brokenDocuments())
})
