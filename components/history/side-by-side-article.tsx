import { Note } from '@/components/ui/note'
import { formatCounted } from '@/lib/domain/format-number'
import { historyOf } from '@/lib/domain/recorded'
import type { SideBySide } from '@/lib/queries/history/record-history'
import { ChangeTable } from './change-table'
import { RecordHead } from './record-head'
import { VersionPicker } from './version-picker'

/** A record in two versions of the ledger: the fields that differ, side by side. */
export function SideBySideArticle({ compared }: { compared: SideBySide }) {
  const { from, to, comparison, versions, wasThere, isThere } = compared
  return (
    <>
      <RecordHead
        record={compared}
        title={`Version ${from} and version ${to}`}
        crumb={`History · versions ${from} and ${to}`}
        standfirst={sentence(compared)}
      />
      {comparison && (
        <ChangeTable
          caption={`What differs between version ${from} and version ${to}`}
          comparison={comparison}
          before={`Version ${from}`}
          after={`Version ${to}`}
        />
      )}
      {!(wasThere && isThere) && (
        <Note>
          {!wasThere && (
            <p>In version {from} the ledger did not hold this record, or nobody wrote down how it stood.</p>
          )}
          {!isThere && (
            <p>In version {to} the ledger did not hold this record, or nobody wrote down how it stood.</p>
          )}
        </Note>
      )}
      <VersionPicker path={historyOf(compared)} versions={versions} from={from} to={to} />
      <p className="reach mt-4 text-table">
        <a href={historyOf(compared)}>The whole history</a>
      </p>
    </>
  )
}

function sentence({ from, to, comparison }: SideBySide): string {
  if (from === to) return 'It is the same version twice: choose two.'
  if (!comparison) return 'Of one of the two there is nothing to compare.'
  const { changes, same } = comparison
  const rest = same > 0 ? ` ${formatCounted(same, 'field says', 'fields say')} the same.` : ''
  if (changes.length === 0) return `Nothing differs.${rest}`
  return `${formatCounted(changes.length, 'field differs', 'fields differ')}.${rest} Words taken out are struck through, words put in are underlined.`
}
