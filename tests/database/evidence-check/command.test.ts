import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { impatient, redirect } from '../../fixtures/local-web'
import { copyText } from '../evidence-pages/small-ledger-documents'
import { ids } from '../evidence-pages/small-ledger-ids'
import { type CheckLedger, openCheckLedger, type Ran } from './check-ledger'

let ledger: CheckLedger
beforeAll(async () => {
  ledger = await openCheckLedger()
})
afterAll(() => ledger.close())
beforeEach(() => ledger.reset())

const partnered = '1,300 police departments'
const live = ['--live', '--json', '--only', ids.partnered]

/** The check of one quote in one place. */
const found = ({ report }: Ran, online: boolean, id: string = ids.partnered) =>
  report().checks.find((check) => check.evidence === id && check.live === online)

const latest = (evidenceId: string, online: boolean) =>
  ledger.owner.evidenceCheck.findFirst({ where: { evidenceId, live: online, latest: true } })

/** All checks of one quote at its address, in their order. */
const onlineChecks = () =>
  ledger.owner.evidenceCheck.findMany({
    where: { evidenceId: ids.partnered, live: true },
    orderBy: { id: 'asc' },
  })

const recorded = () => ledger.owner.evidenceCheck.count()

describe('npm run evidence:check', () => {
  it('finds all quotes verbatim in their files, and records each with its place and the hash of the text', async () => {
    const ran = await ledger.run([])
    expect(ran.code).toBe(0)
    expect(ran.out).toMatch(/^5 quotes in their files: 5 verbatim\nRecorded\. /)
    expect(ran.log).toBe('Reading 2 sources with 5 quotes\nfx-collage: 3 verbatim\nfx-copy: 2 verbatim')
    const source = await ledger.owner.source.findUniqueOrThrow({ where: { id: ids.copy } })
    const quote = await ledger.owner.evidence.findUniqueOrThrow({ where: { id: ids.partnered } })
    expect(await latest(ids.partnered, false)).toMatchObject({
      ...{ state: 'verbatim', address: 'seeds/articles/fx-copy.txt', reached: null, httpStatus: null },
      ...{ reason: null, difference: null, textSha256: source.textSha256 },
      ...{ startOffset: quote.startOffset, endOffset: quote.endOffset },
    })
    expect(ledger.web.asked).toEqual([])
  })

  it('tells a file that was edited, that was lengthened, and that is not there', async () => {
    ledger.file('fx-copy', copyText.replace(partnered, '1,400 police departments'))
    const edited = await ledger.run(['--json'])
    expect(edited.code).toBe(4)
    expect(found(edited, false)).toMatchObject({
      state: 'changed',
      difference: [
        { kind: 'same', text: 'Lantern has partnered with more than ' },
        { kind: 'removed', text: '1,300' },
        { kind: 'added', text: '1,400' },
        { kind: 'same', text: ' police departments' },
      ],
    })
    ledger.file('fx-copy', `Preface.\n\n${copyText}`)
    const longer = await ledger.run(['--json'])
    expect(longer.code).toBe(0)
    expect(longer.report().stored).toMatchObject({ moved: 2, verbatim: 3 })
    ledger.file('fx-copy', Uint8Array.from([0x4c, 0xff, 0x4e]))
    expect(await ledger.run([])).toMatchObject({
      code: 5,
      out: expect.stringContaining('the file is not UTF-8'),
    })
    ledger.file('fx-copy', 'Something else altogether.')
    expect((await ledger.run(['--json'])).report().stored).toMatchObject({ gone: 2, verbatim: 3 })
  })

  it('reads each address once and finds the words in the page as they stood', async () => {
    const ran = await ledger.run(['--live'])
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('At their addresses: 2 verbatim; 3 without an address')
    expect(ran.log).toContain('fx-copy: 2 verbatim; online 2 verbatim')
    expect(ledger.web.asked.map(({ path }) => path)).toEqual(['/robots.txt', '/article'])
    expect(await latest(ids.partnered, true)).toMatchObject({
      ...{ state: 'verbatim', httpStatus: 200, address: `${ledger.web.origin}/article` },
      ...{ reached: `${ledger.web.origin}/article`, textSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
  })

  it('turns a quote that was altered at its source to changed, with the difference, and says so', async () => {
    await ledger.run(['--live'])
    ledger.page('/article', copyText.replace('more than 1,300', 'about 2,000'))
    const ran = await ledger.run(['--live'])
    expect(ran.code).toBe(4)
    expect(ran.out).toContain(
      `changed: /evidence/${ids.partnered} in ${ledger.web.origin}/article: the words are others`,
    )
    expect(ran.out).toContain(
      'Lantern has partnered with [-more than 1,300-]{+about 2,000+} police departments',
    )
    expect(ran.out).toContain('At their addresses: 1 changed, 1 verbatim')
    const check = await latest(ids.partnered, true)
    expect(check?.difference).toEqual([
      { kind: 'same', text: 'Lantern has partnered with ' },
      { kind: 'removed', text: 'more than 1,300' },
      { kind: 'added', text: 'about 2,000' },
      { kind: 'same', text: ' police departments' },
    ])
    expect((await onlineChecks()).map(({ state, latest: newest }) => [state, newest])).toEqual([
      ['verbatim', false],
      ['changed', true],
    ])
  })

  it('calls moved what stands at another address, or in another place', async () => {
    ledger.page('/new', copyText)
    ledger.web.pages.set('/article', redirect('/new'))
    const elsewhere = await ledger.run(live)
    expect(elsewhere.code).toBe(0)
    expect(found(elsewhere, true)).toMatchObject({
      ...{ state: 'moved', address: `${ledger.web.origin}/article`, reached: `${ledger.web.origin}/new` },
      reason: `the address leads to ${ledger.web.origin}/new`,
    })
    ledger.page('/article', 'They say: Lantern has partnered with more than 1,300 police departments! Oh.')
    expect(found(await ledger.run(live), true)).toMatchObject({
      state: 'moved',
      reason: expect.stringContaining('neither'),
    })
    ledger.web.pages.set('/article', (response) =>
      response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`Preface.\n\n${copyText}`),
    )
    expect(found(await ledger.run(live), true)).toMatchObject({
      state: 'moved',
      reason: expect.stringMatching(/begins? at character/),
    })
  })

  it.each([404, 410])('calls gone what answers %i', async (status) => {
    ledger.web.pages.set('/article', (response) => response.writeHead(status).end())
    const ran = await ledger.run(live)
    expect(ran.code).toBe(4)
    expect(found(ran, true)).toMatchObject({ state: 'gone', status, textSha256: null })
  })

  it('calls gone what answers with nothing near the words', async () => {
    ledger.page('/article', 'Subscribe to read bread, butter and rain.')
    expect(found(await ledger.run(live), true)).toMatchObject({
      state: 'gone',
      status: 200,
      reason: expect.stringContaining('near'),
    })
  })

  it('says why an address was not read, and takes nothing from it', async () => {
    await ledger.run(['--live'])
    const cases: [() => unknown, string][] = [
      [() => ledger.web.pages.set('/article', () => {}), 'no whole answer within 0.4 seconds'],
      [() => ledger.web.pages.set('/article', (response) => response.writeHead(403).end()), 'answered 403'],
      [() => ledger.web.pages.set('/article', redirect('/article')), 'in a circle'],
      [() => ledger.web.pages.set('/article', redirect('http://10.0.0.1/')), 'not public'],
      [
        () => ledger.web.pages.set('/robots.txt', 'User-agent: *\nDisallow: /'),
        'robots.txt does not allow it',
      ],
    ]
    for (const [breakIt, reason] of cases) {
      ledger.page('/article', copyText)
      breakIt()
      const ran = await ledger.run(live, reason.includes('within') ? impatient : {})
      expect(ran.code, reason).toBe(5)
      expect(found(ran, true)).toMatchObject({
        ...{ state: 'unreachable', reason: expect.stringContaining(reason), start: null, difference: null },
      })
    }
    expect((await onlineChecks()).map(({ state }) => state)).toEqual([
      'verbatim',
      ...cases.map(() => 'unreachable'),
    ])
  })

  it('checks only what is named, by the id of a quote, the id or the slug of a source', async () => {
    expect((await ledger.run(['--json', '--only', ids.partnered])).report().quotes).toBe(1)
    expect((await ledger.run(['--json', '--only', ids.copy])).report().quotes).toBe(2)
    expect((await ledger.run(['--json', '--only', 'fx-collage', ids.promise])).report().quotes).toBe(4)
    const unknown = await ledger.run(['--only', 'fx-collage', ids.printed])
    expect(unknown).toMatchObject({ code: 3, out: '', log: expect.stringContaining(ids.printed) })
  })

  it('records nothing in a rehearsal', async () => {
    ledger.file('fx-copy', copyText.replace(partnered, 'departments'))
    const ran = await ledger.run(['--dry-run', '--live'])
    expect(ran).toMatchObject({ code: 4, out: expect.stringContaining('Nothing was recorded') })
    expect(await recorded()).toBe(0)
  })

  it('can be repeated: the newest check of each place is marked, and all are kept', async () => {
    for (const times of [1, 2, 3]) {
      await ledger.run(['--live'])
      expect(await recorded()).toBe(7 * times)
      expect(await ledger.owner.evidenceCheck.count({ where: { latest: true } })).toBe(7)
    }
  })

  it('records all quotes of a source or none', async () => {
    await ledger.refusing(ids.promise, () => expect(ledger.run([])).rejects.toThrow('no'))
    const rows = await ledger.owner.evidenceCheck.findMany({ select: { evidenceId: true } })
    expect(rows.map(({ evidenceId }) => evidenceId).sort()).toEqual(
      [ids.notFollowed, ids.stopped, ids.lost].sort(),
    )
  })

  it('waits for nobody: a second check at the same time is told so', async () => {
    let second: Ran | undefined
    ledger.web.pages.set('/article', async (response) => {
      second = await ledger.run([])
      response.end(copyText)
    })
    const first = await ledger.run(['--live'])
    expect(first.code).toBe(0)
    expect(second).toMatchObject({ code: 1, log: expect.stringContaining('Another check') })
  })

  it('prints nothing that a terminal could take for orders', async () => {
    ledger.page('/article', copyText.replace('more than 1,300', 'more \u001b[2J than 1,400'))
    const { out } = await ledger.run(['--live'])
    expect(out).toContain('changed: ')
    expect(out).not.toContain('\u001b')
  })

  it('says how it is written', async () => {
    expect(await ledger.run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--dry-run') })
    expect(await ledger.run(['--nonsense'])).toMatchObject({
      code: 2,
      log: expect.stringContaining('--nonsense'),
    })
    expect(await ledger.run(['stray'])).toMatchObject({ code: 2 })
  })

  it('as it is shipped asks nobody on this machine', { timeout: 120_000 }, async () => {
    const command = ledger.shipped(['--json', '--only', ids.partnered])
    expect((await command.ended()).code, command.stderr()).toBe(5)
    const { checks } = JSON.parse(command.stdout())
    expect(checks).toMatchObject([
      { live: false, state: 'verbatim' },
      { live: true, state: 'unreachable', reason: expect.stringMatching(/not public|no port of the web/) },
    ])
    expect(ledger.web.asked).toEqual([])
  })
})
