import { type ByteSource, firstBytes, gunzipSource, plainSource } from './byte-source'
import { decode } from './decode'
import { openDocument } from './json-source'
import { refuseFile, whyUnreadable } from './refusal'
import { markupFault, signatureOf } from './signature'
import { isWide, survey, type TextForm, TooLarge } from './survey'
import { openTable } from './table-source'
import { type Input, type InputLimits, inputLimits, type RefusedFile } from './types'
import { type FoundFile, findFiles } from './walk'
import { MAX_RATIO, openZip } from './zip'

/**
 * What the paths hold: files, folders with all that is in them, gzip and zip, tables and JSON. Everything is named once,
 * in order; what cannot be read comes as a refusal, and nothing is thrown. Each file is read once from end to end to
 * decide on its encoding and to check its packing, then again as rows are taken from it.
 */
export async function* openInputs(
  paths: string[],
  options: Partial<InputLimits> = {},
): AsyncGenerator<Input, void, undefined> {
  const limits = { ...inputLimits, ...options }
  if (paths.length === 0) yield refuseFile('', 'no file is named', 'name a file or a folder')
  for await (const found of findFiles(paths)) {
    if (found.kind === 'refused') yield found
    else yield* openFound(found, limits)
  }
}

async function* openFound({ file, path, bytes }: FoundFile, limits: InputLimits): AsyncGenerator<Input> {
  const source = plainSource(file, path, bytes)
  const signature = await attempt(file, async () => signatureOf(await firstBytes(source, 16)))
  if (signature && 'kind' in signature) yield signature
  else if (signature && 'packed' in signature && signature.packed === 'zip')
    for await (const entry of openZip(file, path, bytes, limits))
      yield 'kind' in entry ? entry : await openSource(entry, limits)
  else yield await openSource(source, limits)
}

/** Opens one stream of bytes, packed by gzip or not. */
async function openSource(packed: ByteSource, limits: InputLimits): Promise<Input> {
  const { file } = packed
  return attempt(file, async () => {
    let source = packed
    let first = await firstBytes(source, START)
    let signature = signatureOf(first)
    const isPacked = signature && 'packed' in signature && signature.packed === 'gzip'
    if (isPacked) {
      source = gunzipSource(packed)
      first = await firstBytes(source, START)
      signature = signatureOf(first)
    }
    if (signature && 'packed' in signature)
      return refuseFile(file, 'it is packed within a packed file', 'unpack it first')
    if (signature) return refuseFile(file, signature.reason, signature.remedy)
    // Said before all of it is read, which can be gigabytes of nothing.
    if (!isWide(first) && beginsWithNul(first.toString('latin1'))) return refuseNul(file)
    const form = await survey(
      source,
      isPacked ? limits.maxUnpackedBytes : Number.POSITIVE_INFINITY,
      MAX_RATIO,
    )
    return openText(source, form, limits)
  })
}

async function openText(source: ByteSource, form: TextForm, limits: InputLimits): Promise<Input> {
  const { file } = source
  if (form.length === form.mark)
    return refuseFile(file, 'the file is empty', 'get it again from its publisher')
  if (form.encoding === 'Windows-1252' && form.nul && form.damaged)
    return refuseFile(file, 'it is no text in any encoding that is read here', 'save it as UTF-8')
  const start = await firstText(source, form)
  const markup = markupFault(start)
  if (markup) return refuseFile(file, markup.reason, markup.remedy)
  if (beginsWithNul(start)) return refuseNul(file)
  const name = file.replace(/\.gz$/i, '')
  const isJson =
    /\.(json|jsonl|ndjson|geojson)$/i.test(name) ||
    (!/\.(csv|tsv|tab)$/i.test(name) && /^\s*[[{]/.test(start))
  return isJson ? openDocument(source, form, start, limits) : openTable(source, form, limits)
}

/** As many bytes show what a file is. */
const START = 1000

const beginsWithNul = (text: string) => /^[^\r\n]*\0/.test(text.slice(0, START))

const refuseNul = (file: string) =>
  refuseFile(
    file,
    'it contains NUL bytes from its start: it is no text, or UTF-16 without a byte order mark',
    'save it as UTF-8',
    1,
  )

async function firstText(source: ByteSource, form: TextForm): Promise<string> {
  const texts = decode(await source.open(), form)
  const { value } = await texts.next()
  await texts.return()
  return value ?? ''
}

async function attempt<T>(file: string, read: () => Promise<T>): Promise<T | RefusedFile> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof TooLarge)
      return refuseFile(file, error.message, 'unpack it yourself, look at what it is, and import that')
    const { reason, remedy } = whyUnreadable(error)
    return refuseFile(file, reason, remedy)
  }
}
