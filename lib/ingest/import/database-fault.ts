import { ImportError } from './import-error'

const AS_BEFORE = 'Nothing was changed: the ledger is as before.'
const AGAIN = 'Then give the same command again.'

/** What PostgreSQL's codes of errors mean for who imports, and what to do; the beginning of a code stands for all that begin so. */
const FAULTS: readonly [codes: readonly string[], meaning: string, remedy: string][] = [
  [['53100'], 'The disk of the database is full', `Make room there. ${AGAIN}`],
  [
    ['53400'],
    'The database does not allow as much as this import needs',
    `Raise the limit that it names. ${AGAIN}`,
  ],
  [['53200'], 'The database ran out of memory', `Give it more, or let it have less to do. ${AGAIN}`],
  [['53300'], 'The database takes no more connections', `Wait, or raise max_connections. ${AGAIN}`],
  [['58030', '58P'], 'The disk of the database has a fault', 'Have it looked at before anything else.'],
  [['25006'], 'The database takes no changes', 'Name one in DATABASE_URL that does.'],
  [
    ['42501', '28'],
    'The role of DATABASE_URL may not do this',
    'Imports need the role that owns the tables; name it in DATABASE_URL.',
  ],
  [['57014'], 'The database was told to stop this', 'Give the same command again.'],
  [['40', '55P03'], 'Somebody else was at work on the same rows', 'Give the same command again.'],
]

/** No answer will come over this connection. */
const LOST = /^(?:57P0\d|08...|EPIPE|ECONN[A-Z]+|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/
const lostWords = /connection terminated|connection error|client was closed/i

/**
 * What a failed query or connection means, in words for who asked for the import. What is no fault of the database comes back as it is.
 * @param first what broke the connection, where queries only say that it is broken
 */
export function explainFault(error: unknown, first: unknown = null): unknown {
  if (!(error instanceof Error) || error instanceof ImportError) return error
  const origin = isLost(error) && first instanceof Error ? first : error
  const code = codeOf(origin)
  if (isLost(origin))
    return failed('The connection to the database was lost', origin.message, `Look whether it runs. ${AGAIN}`)
  const known = FAULTS.find(([codes]) => codes.some((begin) => code.startsWith(begin)))
  if (known) return failed(known[1], origin.message, known[2])
  // Every disk that is full says so in its words; not every way to it has the code.
  if (/no space left|disk quota/i.test(origin.message))
    return failed('The disk of the database is full', origin.message, `Make room there. ${AGAIN}`)
  if (!/^[0-9A-Z]{5}$/.test(code)) return error
  const detail = 'detail' in origin && origin.detail ? ` (${String(origin.detail)})` : ''
  return failed(
    'The database refused what was to be written',
    `${origin.message}${detail}`,
    'This is a fault of Blue Ledger: please report it with this message and the file.',
  )
}

/** Whether an error says that the connection is gone. */
export function isLost(error: Error): boolean {
  return LOST.test(codeOf(error)) || (codeOf(error) === '' && lostWords.test(error.message))
}

const codeOf = (error: Error) => ('code' in error && typeof error.code === 'string' ? error.code : '')

const failed = (what: string, words: string, remedy: string) =>
  new ImportError('failed', `${what}: ${words.trim().replace(/\.$/, '')}.\n${AS_BEFORE} ${remedy}`)
