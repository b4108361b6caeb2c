import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { UnavailablePage } from '@/components/unavailable/unavailable-page'
import { failureOf, retryAfter } from '@/lib/http/failure'
import { type Narrower, narrowerQuestions } from '@/lib/search-params/narrower'
import type { RawParams } from '@/lib/search-params/parse'
import { answerUnavailable } from '@/lib/security/unavailable-status'
import { settings } from '@/lib/settings'

type Props = { searchParams?: Promise<RawParams> }

/** What may be asked instead of an address that took too long. */
type Instead = (raw: RawParams) => { narrower: readonly Narrower[]; whole: string | null }

const nothing: Instead = () => ({ narrower: [], whole: null })

/** Narrower questions of a list, and the list without filters. */
export function narrowerOf(list: Parameters<typeof narrowerQuestions>[0]): Instead {
  return (raw) => ({ narrower: narrowerQuestions(list, raw), whole: list.path })
}

/**
 * A page that says so, with status 503, where a question of it met its time limit or the database cannot be asked;
 * `instead` gives what may be asked instead. Any other error is thrown on.
 */
export function answered<P extends object>(
  page: (props: P) => Promise<ReactNode>,
  instead: Instead = nothing,
): (props: P) => Promise<ReactNode> {
  return async (props) => {
    try {
      return await page(props)
    } catch (error) {
      const failure = failureOf(error)
      if (failure === 'fault') throw error
      console.error(error)
      if (!answerUnavailable(retryAfter)) throw error
      const raw = (await (props as Props).searchParams) ?? {}
      return (
        <UnavailablePage tooLong={failure === 'too long'} seconds={settings.querySeconds} {...instead(raw)} />
      )
    }
  }
}

/** The metadata of such a page: where they cannot be had, the page says why. */
export function described<P>(metadata: (props: P) => Promise<Metadata>): (props: P) => Promise<Metadata> {
  return async (props) => {
    try {
      return await metadata(props)
    } catch (error) {
      if (failureOf(error) === 'fault') throw error
      return { title: 'No answer now' }
    }
  }
}
