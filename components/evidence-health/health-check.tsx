import { formatDay } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'
import type { HealthCheck as Check } from '@/lib/queries/evidence-health'
import { CheckedOn, HealthTag } from './health-tag'
import { WordDiffText } from './word-diff-text'

/** One check: the state, the day, why, where it looked, and how the words differ. `place`: the file, or online. */
export function HealthCheck({ check, place }: { check: Check; place: string }) {
  const { state, checkedAt, reason, difference } = check
  return (
    <>
      <p>
        {place}: <HealthTag state={state} /> <CheckedOn at={checkedAt}>{formatDay(checkedAt)}</CheckedOn>
        {reason && <span className="[overflow-wrap:anywhere]">. {sentence(reason)}</span>}
      </p>
      {difference && (
        <blockquote className="my-2 border-l-[3px] border-con pl-3 font-serif text-quote">
          <p>
            <WordDiffText changes={difference} />
          </p>
        </blockquote>
      )}
      <Where check={check} />
    </>
  )
}

function Where({
  check: { address, reached, httpStatus, startOffset, endOffset, textSha256 },
}: {
  check: Check
}) {
  const elsewhere = reached !== null && reached !== address
  return (
    <p className="text-micro text-soft [overflow-wrap:anywhere]">
      <Address text={address} />
      {elsewhere && (
        <>
          , from where it leads to <Address text={reached} />
        </>
      )}
      {httpStatus !== null && `, status ${httpStatus}`}
      {startOffset !== null && endOffset !== null && (
        <>
          , characters {formatCount(startOffset)}–{formatCount(endOffset)}
        </>
      )}
      {textSha256 && (
        <>
          , SHA-256 of the text <code title={textSha256}>{textSha256.slice(0, 12)}…</code>
        </>
      )}
    </p>
  )
}

/** An address of the web is a link; a file is its name. */
function Address({ text }: { text: string }) {
  if (!/^https?:\/\//.test(text)) return text
  return (
    <a href={text} rel="external noopener nofollow">
      {text}
    </a>
  )
}

const sentence = (reason: string) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`
