import type pg from 'pg'
import type { DatasetSpec } from './dataset-schema'
import type { Values } from './row-origin'
import { stage, write } from './sync'

/** Records the dataset. Gives whether anything is said of it that was not, and whether it is a newer version of one that was there. */
export async function upsertDataset(
  tx: pg.ClientBase,
  spec: DatasetSpec,
  version: number,
): Promise<{ changed: boolean; newer: boolean }> {
  const { rows } = await tx.query<{ version: string }>('SELECT version FROM dataset WHERE slug = $1', [
    spec.slug,
  ])
  const row: Values = {
    slug: spec.slug,
    register: spec.register ?? null,
    title: spec.title,
    publisher: spec.publisher,
    url: spec.url ?? null,
    licence: spec.licence,
    licence_url: spec.licenceUrl ?? null,
    attribution: spec.attribution,
    version: spec.version,
    snapshot_on: spec.snapshotOn,
    description: spec.description.trim(),
    expected_min: spec.expected.min,
    expected_max: spec.expected.max,
    created_version: version,
    updated_version: version,
  }
  const compare = Object.keys(row).filter((column) => column !== 'slug' && !column.endsWith('d_version'))
  const sync = {
    table: 'dataset',
    key: ['slug'],
    compare,
    stamp: ['updated_version'],
    once: ['created_version'],
  }
  await stage(tx, sync, [row])
  const { created, updated } = await write(tx, sync)
  return { changed: created + updated > 0, newer: rows[0] !== undefined && rows[0].version !== spec.version }
}
