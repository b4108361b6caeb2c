import { SomethingWrongLine } from '@/components/objections/something-wrong-line'
import type { RecordKind } from '@/lib/domain/record-kinds'

import { failureOf } from '@/lib/http/failure'
import { objectionsOfRecord } from '@/lib/queries/objections/of-record'

type SomethingWrongProps = {
  kind: RecordKind
  id: string
  /** The record is one piece of evidence, or the objection is about one. */
  evidence?: string
}

/** The last line of a record's page: the way to object, how many objections are open, and what was replied. `id` is the record's own. */
export async function SomethingWrong({ kind, id, evidence }: SomethingWrongProps) {
  const objections = await known(kind, id)
  return <SomethingWrongLine record={{ kind, key: id }} evidence={evidence} objections={objections} />
}

/** A page that is there without its objections is better than none. */
async function known(kind: RecordKind, id: string) {
  try {
    return await objectionsOfRecord(kind, id)
  } catch (error) {
    if (failureOf(error) === 'fault') throw error
    return null
  }
}
