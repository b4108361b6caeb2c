import { HostGate } from './host-gate'
import type { NetworkPolicy } from './network-policy'
import { webAddress } from './permitted'
import { type Answer, type Limits, request } from './request'
import { type RobotRules, robotName, robotRules } from './robots'
import { Unreached } from './unreached'

/** How the web is read. */
export type WebManner = {
  policy: NetworkPolicy
  limits: Limits
  /** Milliseconds between two requests to one host. */
  pause: number
  /** Where site owners read who asks; left out where nobody could. */
  contact: string | null
}

/** An answer and the address that gave it, after redirects. */
export type WebAnswer = Answer & { reached: URL }

const mostRedirects = 8
/** RFC 9309 has a robot read at least 500 KiB of the rules, and follow five redirects to them. */
const robotsBytes = 512 * 1024
const robotsRedirects = 5

/**
 * Reads addresses of the web, as robots.txt allows: one request at a time per host, redirects followed by hand and each hop checked
 * like the first. What was read of a site's rules is remembered as long as the reader.
 */
export class WebReader {
  readonly #manner: WebManner
  readonly #gate = new HostGate()
  readonly #rules = new Map<string, Promise<RobotRules>>()
  readonly #userAgent: string

  constructor(manner: WebManner) {
    this.#manner = manner
    this.#userAgent = `${robotName}/1.0 (checks quotes${manner.contact ? `; +${manner.contact}` : ''})`
  }

  /** @throws Unreached with the reason in words, and how far it came */
  async read(address: string): Promise<WebAnswer> {
    return this.#follow(webAddress(address), mostRedirects, async (url) => {
      const rules = await this.#rulesOf(url).catch((error: unknown) => {
        if (!(error instanceof Unreached)) throw error
        throw new Unreached(error.message, { reached: url.href })
      })
      if (!rules.allows(url)) throw new Unreached('robots.txt does not allow it', { reached: url.href })
      return this.#ask(url, Math.max(rules.pause, this.#manner.pause))
    })
  }

  async #follow(first: URL, redirects: number, ask: (url: URL) => Promise<Answer>): Promise<WebAnswer> {
    const seen = new Set<string>()
    for (let url = first; ; ) {
      if (seen.has(url.href)) throw new Unreached('it redirects in a circle', { reached: url.href })
      if (seen.size > redirects)
        throw new Unreached(`it redirects more than ${redirects} times`, { reached: url.href })
      seen.add(url.href)
      const answer = await ask(url)
      const { status, location } = answer
      if (![301, 302, 303, 307, 308].includes(status) || location === null) return { ...answer, reached: url }
      url = next(location, url, status)
    }
  }

  #rulesOf({ origin }: URL): Promise<RobotRules> {
    const known = this.#rules.get(origin)
    if (known) return known
    const ask = (file: URL) =>
      this.#follow(file, robotsRedirects, (url) => this.#ask(url, this.#manner.pause, robotsBytes))
    const rules = robotRules(new URL('/robots.txt', origin), ask)
    this.#rules.set(origin, rules)
    return rules
  }

  /** One request, in its turn. Rules that are longer than `cutAt` bytes are read as far as that. */
  #ask(url: URL, pause: number, cutAt?: number): Promise<Answer> {
    const { policy, limits } = this.#manner
    const question = {
      policy,
      userAgent: this.#userAgent,
      limits: cutAt === undefined ? limits : { ...limits, bytes: cutAt },
    }
    return this.#gate.pass(url.hostname, pause, () => request(url, question, cutAt !== undefined))
  }
}

function next(location: string, from: URL, status: number): URL {
  try {
    return webAddress(location, from)
  } catch (error) {
    if (!(error instanceof Unreached)) throw error
    throw new Unreached(`it redirects, but ${error.message}`, { reached: from.href, status })
  }
}
