/** What a pair must be: one of some texts of a column, and within a range of numbers that the texts stand for. */
export type PairTest = {
  readonly column: string
  readonly oneOf?: readonly string[]
  readonly from?: number | null
  readonly to?: number | null
}

/**
 * A condition that columns can decide as SQL does. Columns are called by the SQL expression that gives their values.
 * `overlaps`: partial dates that can lie in the years. `between`: numbers, as decimal texts, both ends included.
 */
export type Test =
  | {
      readonly is: 'one of'
      readonly column: string
      readonly values: readonly string[]
      readonly orAbsent?: boolean
    }
  | { readonly is: 'given' | 'absent'; readonly column: string }
  | {
      readonly is: 'overlaps'
      readonly earliest: string
      readonly latest: string
      readonly from: number | null
      readonly to: number | null
    }
  | {
      readonly is: 'between'
      readonly column: string
      readonly from: string | null
      readonly to: string | null
    }
  | { readonly is: 'some pair'; readonly pairs: string; readonly where: readonly PairTest[] }
