import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { buildSync } from 'esbuild'
import { clientSources, fingerprint, programPrint } from './fingerprint.mjs'

/**
 * Writes `file`: the program `script`, made of sources of that `print`. Says whether it did; it does not where sources changed meanwhile,
 * where the program needs a database client that is still to be generated, or where npm did not note which packages it installed.
 */
export function makeQuick(root, script, file, print) {
  if (!fs.existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  fs.mkdirSync(dirname(file), { recursive: true })
  fs.accessSync(dirname(file), fs.constants.W_OK)
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [script],
    outfile: file,
    write: false,
    metafile: true,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    keepNames: true,
    sourcemap: 'inline',
    sourcesContent: false,
    // Megabytes that only whoever asks the database through Prisma wants to read.
    external: ['*.wasm-base64.mjs'],
    // The first line is what quick.mjs looks at; packages that are CommonJS want a `require`.
    banner: {
      js: `// ${print}\nimport { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`,
    },
    logLevel: 'silent',
  })
  const usesClient = Object.keys(metafile.inputs).some((name) => name.startsWith('lib/db/generated/'))
  if ((usesClient && !isClientMade(root)) || programPrint(root) !== print) return false
  const draft = `${file}.${process.pid}`
  try {
    fs.writeFileSync(draft, outputFiles[0].contents)
    fs.renameSync(draft, file)
  } catch (error) {
    fs.rmSync(draft, { force: true })
    throw error
  }
  return true
}

function isClientMade(root) {
  return (
    fs.readFileSync(join(root, 'lib/db/generated/made-from'), 'utf8') === fingerprint(root, clientSources)
  )
}
