import robotsParser from 'robots-parser'
import type { Answer } from './request'
import { Unreached } from './unreached'

/** The name that robots.txt files know us by. */
export const robotName = 'BlueLedger'

/** The rules of a site for us. */
export type RobotRules = {
  allows: (url: URL) => boolean
  /** Milliseconds that the site wants between two requests; 0 where it does not say. */
  pause: number
}

/** No site makes us wait longer than this between two requests, in seconds: what wants more is asked rarely enough as it is. */
const longestPause = 60

const everything: RobotRules = { allows: () => true, pause: 0 }

/**
 * The rules in a robots.txt (RFC 9309): a file that is not there allows everything, a site that cannot say what it allows nothing.
 * @param address where the file was asked for: its rules are those of that site
 * @param ask gives the answer for an address after its redirects
 * @throws Unreached where the rules cannot be known
 */
export async function robotRules(address: URL, ask: (url: URL) => Promise<Answer>): Promise<RobotRules> {
  const answer = await ask(address).catch((error: unknown) => {
    if (!(error instanceof Unreached) || error.ofHost) throw error
    throw new Unreached(`its robots.txt could not be read: ${error.message}`)
  })
  const { status, body } = answer
  if (status === 429 || status >= 500)
    throw new Unreached(`its robots.txt could not be read: the server answered ${status}`)
  if (status !== 200 && status !== 203) return everything
  const rules = robotsParser(address.href, body.toString('utf8').replace(/^\ufeff/, ''))
  const delay = Math.min(rules.getCrawlDelay(robotName) ?? 0, longestPause)
  return { allows: (url) => rules.isAllowed(url.href, robotName) ?? true, pause: delay * 1000 }
}
