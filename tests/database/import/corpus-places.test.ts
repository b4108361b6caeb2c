import { describe } from 'vitest'
import { brokenPlaces } from '../../fixtures/broken-files/corpus'
import { checkCorpus } from './corpus-check'

describe('A folder, an archive or a description that is broken gives a report that adds up, or says what is wrong with it:', () => {
  checkCorpus(brokenPlaces())
})
