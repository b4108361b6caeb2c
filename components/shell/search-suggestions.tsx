import { MarkedName } from '@/components/lists/marked-text'
import type { Suggestion, Suggestions } from '@/lib/queries/suggest'

/** The id of an option, by its place. */
export const optionId = (listId: string, place: number) => `${listId}-${place}`

type SearchSuggestionsProps = {
  id: string
  options: readonly Suggestion[]
  answer: Suggestions | null
  /** Place of the option that is chosen; -1 for none. */
  active: number
  isWide: boolean
}

/** The list under a search field, and how many it holds for who does not see it. The field keeps the focus. */
export function SearchSuggestions({ id, options, answer, active, isWide }: SearchSuggestionsProps) {
  const marked = answer?.marked ?? []
  const count = answer?.suggestions.length ?? 0
  return (
    <>
      <div
        id={id}
        role="listbox"
        tabIndex={-1}
        aria-label="Suggestions"
        hidden={options.length === 0}
        className={isWide ? 'suggestions suggestions-wide' : 'suggestions'}
        onMouseDown={(event) => event.preventDefault()}
      >
        {options.map((option, place) => (
          <Option
            key={`${option.kind} ${option.href} ${option.title}`}
            id={optionId(id, place)}
            option={option}
            isChosen={place === active}
            marked={marked}
          />
        ))}
      </div>
      <p role="status" className="sr-only">
        {answer && `${count || 'No'} ${count === 1 ? 'suggestion' : 'suggestions'}`}
        {answer?.corrected && ` for ${answer.corrected}`}
      </p>
    </>
  )
}

type OptionProps = { id: string; option: Suggestion; isChosen: boolean; marked: readonly string[] }

function Option({ id, option: { kind, title, also, detail, href }, isChosen, marked }: OptionProps) {
  return (
    <a
      id={id}
      ref={(option) => {
        if (isChosen) option?.scrollIntoView({ block: 'nearest' })
      }}
      role="option"
      tabIndex={-1}
      href={href}
      aria-selected={isChosen}
      className="suggestion"
    >
      <span>
        <MarkedName text={title} words={marked} />
        {also && (
          <span className="text-soft">
            {' '}
            <MarkedName text={also} words={marked} />
          </span>
        )}
      </span>
      <small className="suggestion-beside">{[kind, detail].filter(Boolean).join(' · ')}</small>
    </a>
  )
}
