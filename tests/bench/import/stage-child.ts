import { formatContext } from '@/lib/ingest/import/format-context'
import { readInputs } from '@/lib/ingest/import/read-inputs'
import { withImportSession } from '@/lib/ingest/import/session'
import { Staging } from '@/lib/ingest/import/staging'

// Reads a file into staging, in a process of its own: what an import does before it merges.
const [url = '', file = ''] = process.argv.slice(2)
const measured = await withImportSession(url, async (client) => {
  const staging = new Staging(client)
  await staging.empty()
  const start = performance.now()
  const context = await formatContext(client, null)
  const { datasets } = await readInputs([file], staging, {
    ...{ format: null, dataset: null, context },
    onProgress: () => {},
  })
  const seconds = (performance.now() - start) / 1000
  await staging.empty()
  return { seconds, read: [...datasets.values()].reduce((sum, { read }) => sum + read, 0) }
})
console.log(JSON.stringify(measured))
