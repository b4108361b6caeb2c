import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import {
  type ApiDocument,
  type ApiParameter,
  badValues,
  documentSchema,
  goodValues,
  inner,
} from './api-contract'

test.describe.configure({ mode: 'default', timeout: 300_000 })

const formats = {
  uri: (text: string) => URL.canParse(text),
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
}

let document: ApiDocument
let ajv: Ajv2020

test.beforeAll(async ({ request }) => {
  document = documentSchema.parse(await (await request.get('/api/v1/openapi.json')).json())
  ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats, allErrors: true })
  ajv.addVocabulary(['components', 'discriminator'])
  ajv.addSchema({ $id: 'api', components: document.components } as object)
})

/** What an answer of JSON must be, by the document. */
function validator(path: string, status: number): ValidateFunction | undefined {
  if (status >= 400) return ajv.getSchema('api#/components/schemas/Problem')
  const answer = JSON.stringify(document.paths[path]?.get.responses[status] ?? {})
  const name = /"\$ref":"#(\/components\/schemas\/\w+)"/.exec(answer)?.[1]
  return name ? ajv.getSchema(`api#${name}`) : undefined
}

async function keepsTo(path: string, answer: APIResponse, where: string) {
  const status = answer.status()
  expect(Object.keys(document.paths[path]?.get.responses ?? {}), where).toContain(String(status))
  expect(answer.headers()['access-control-allow-origin'], where).toBe('*')
  if (status >= 400) expect(answer.headers()['content-type'], where).toBe('application/problem+json')
  const validate = validator(path, status)
  if (!validate) return
  validate(await answer.json())
  expect(validate.errors ?? [], where).toEqual([])
}

/** An address of a path that answers. */
async function addressOf(request: APIRequestContext, path: string): Promise<string> {
  if (path.endsWith('.{format}')) return path.replace('{format}', 'jsonl')
  if (!path.endsWith('/{id}')) return path
  const list = path.replace('/{id}', '')
  const { rows } = await (await request.get(`${list}?limit=1`)).json()
  // All names may have been matched; of every other kind the ledger has some.
  if (rows.length === 0 && list.endsWith('/unmatched')) return list
  return `${list}/${rows[0].slug ?? rows[0].id}`
}

const query = (parameters: readonly ApiParameter[]) => parameters.filter((one) => one.in === 'query')

/** A few rows are enough where the question matters: all kinds of rows are looked at once. */
const few = (parameters: readonly ApiParameter[], asked: string) =>
  asked !== 'limit' && parameters.some(({ name }) => name === 'limit') ? '&limit=3' : ''

/** The parameters without which a path answers nothing. */
const needed = (parameters: readonly ApiParameter[]) =>
  Object.fromEntries(
    query(parameters)
      .filter(({ required }) => required)
      .map((one): [string, string] => [one.name, goodValues(one)[0] ?? '']),
  )

const withParameter = (address: string, stated: Record<string, string>, name: string, value: string) =>
  `${address}?${new URLSearchParams({ ...stated, [name]: value })}`

test('Every path answers as it is described', async ({ request }) => {
  for (const [path, { get }] of Object.entries(document.paths)) {
    const address = await addressOf(request, path)
    const most = get.parameters.some(({ name }) => name === 'limit') ? '200' : ''
    const asked = new URLSearchParams({ ...needed(get.parameters), ...(most && { limit: most }) })
    const answer = await request.get(`${address}?${asked}`)
    expect(answer.status(), address).toBe(200)
    if (address !== path.replace('/{id}', '') || !path.endsWith('/{id}')) await keepsTo(path, answer, address)
  }
})

test('Every parameter takes the values of its schema', async ({ request }) => {
  let asked = 0
  for (const [path, { get }] of Object.entries(document.paths)) {
    const address = await addressOf(request, path)
    const stated = needed(get.parameters)
    for (const one of query(get.parameters)) {
      const isFile = path.startsWith('/download/')
      // A file takes the parameters of its list, and its rows are looked at above: here it is enough that each is taken.
      for (const value of goodValues(one).slice(0, isFile ? 2 : undefined)) {
        const where = withParameter(address, stated, one.name, value) + few(get.parameters, one.name)
        expect(ajv.validate(inner(one), value), `the schema of ${where}`).toBe(true)
        const answer = await (isFile ? request.head(where) : request.get(where))
        expect(answer.status(), where).toBe(200)
        if (!isFile) await keepsTo(path, answer, where)
        asked += 1
      }
    }
  }
  expect(asked).toBeGreaterThan(200)
})

test('Every parameter refuses other values, and is named', async ({ request }) => {
  for (const [path, { get }] of Object.entries(document.paths)) {
    const address = await addressOf(request, path)
    const stated = needed(get.parameters)
    for (const one of query(get.parameters)) {
      for (const value of badValues(one)) {
        const where = withParameter(address, stated, one.name, value)
        const answer = await request.get(where)
        expect(answer.status(), where).toBe(400)
        await keepsTo(path, answer, where)
        const { errors } = await answer.json()
        expect(
          errors.map(({ parameter }: { parameter: string }) => parameter),
          where,
        ).toEqual([one.name])
      }
    }
    const unknown = await request.get(`${address}?q=ring&colour=red`)
    expect(unknown.status(), address).toBe(400)
    expect(JSON.stringify(await unknown.json()), address).toContain('"colour"')
  }
})

test('Pages lead on and back by the links they give', async ({ request }) => {
  for (const path of Object.keys(document.paths).filter((one) => /^\/api\/v1\/\w+$/.test(one))) {
    const asked = path.endsWith('/search') ? 'q=police&kind=sources&' : ''
    const first = await (await request.get(`${path}?${asked}limit=2`)).json()
    if (first.total <= 2) continue
    const second = await (await request.get(first.links.next)).json()
    expect(second.from, path).toBe(3)
    const back = await (await request.get(second.links.previous)).json()
    expect(back.rows, path).toEqual(first.rows)
    if (!asked) continue
    expect(second.rows[0].position, path).toBe(3)
    const { after } = Object.fromEntries(new URL(first.links.next).searchParams)
    const ofNoKind = await request.get(`${path}?q=police&after=${after}`)
    expect((await ofNoKind.json()).errors, path).toMatchObject([{ parameter: 'after' }])
  }
})

test('A search has so many of each kind as are asked for, or a page of one kind', async ({ request }) => {
  const best = await (await request.get('/api/v1/search?q=police&limit=2')).json()
  const kinds: string[] = best.rows.map(({ kind }: { kind: string }) => kind)
  expect(new Set(kinds).size).toBeGreaterThan(3)
  for (const kind of kinds) expect(kinds.filter((one) => one === kind).length).toBeLessThanOrEqual(2)
  const all = await (await request.get('/api/v1/search?q=police&kind=sources&limit=200')).json()
  expect([all.from, all.to, all.links.next]).toEqual([1, all.total, null])
  expect(all.rows).toHaveLength(all.total)
})

test('What is not there, gone or not allowed is a problem with details', async ({ request }) => {
  for (const path of Object.keys(document.paths).filter((one) => one.endsWith('/{id}'))) {
    for (const id of ['no-such-record', '%F0%9F%A6%86', 'x'.repeat(3000), '..%2F..%2Fetc']) {
      const where = path.replace('{id}', id)
      const answer = await request.get(where)
      expect(answer.status(), where).toBe(404)
      await keepsTo(path, answer, where)
    }
    const posted = await request.post(path.replace('{id}', 'x'))
    expect(posted.status(), path).toBe(405)
    expect(posted.headers()['allow'], path).toBe('GET, HEAD, OPTIONS')
  }
  for (const address of [
    '/api/v1/%00',
    '/api/v1/%ff',
    '/api/v1/nothing',
    '/api/v1/companies/a/b',
    '/api/v1',
  ]) {
    const answer = await request.get(address)
    expect([400, 404], address).toContain(answer.status())
    expect(answer.headers()['content-type'], address).toBe('application/problem+json')
  }
})

test('An answer is not sent again to whoever has it, and HEAD sends none', async ({ request }) => {
  const address = '/api/v1/partnerships?state=CA'
  const first = await request.get(address)
  const tag = first.headers()['etag'] ?? ''
  expect(tag).toMatch(/^W\/"v\d+-/)
  const again = await request.get(address, { headers: { 'If-None-Match': tag } })
  expect([again.status(), (await again.body()).length]).toEqual([304, 0])
  const other = await request.get('/api/v1/partnerships?state=WA', { headers: { 'If-None-Match': tag } })
  expect(other.status()).toBe(200)
  const head = await request.head(address)
  expect([head.status(), head.headers()['etag'], (await head.body()).length]).toEqual([200, tag, 0])
  expect(first.headers()['content-encoding']).toBe('gzip')
})
