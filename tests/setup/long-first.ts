import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take the longest. */
const long =
  /database\/(?:import\/(?:corpus-|broken-off|interrupt|ocds\/large)|cli\/|data\/proofs-by|take\/algebra|bench\/)/

/** Lets the longest files begin first, so that at the end no worker waits for another. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
