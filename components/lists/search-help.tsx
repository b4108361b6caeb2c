const examples = [
  { q: 'Ring', says: 'a company, with what it supplies and to whom' },
  { q: 'ICE', says: 'an agency by its short name' },
  { q: 'Seattle PD', says: 'a police department by city' },
  { q: 'springfield police il', says: 'which of several, by state' },
  { q: 'ring texas', says: 'partnerships that fit both' },
  { q: 'palantir contracts', says: 'contracts first' },
  { q: '"facial recognition"', says: 'words that stand together in a source' },
  { q: 'moratorium -IBM', says: 'words of a source, without those that name IBM' },
]

/** What can be searched, by example. */
export function SearchHelp() {
  return (
    <div className="mt-6 max-w-[62ch]">
      <p>
        Type the name of a company, product, agency, organization or person, the number of a contract, or
        words of a source. Short names and the beginnings of words are enough, and a slip of the keyboard is
        forgiven.
      </p>
      <ul className="mt-3">
        {examples.map(({ q, says }) => (
          <li key={q} className="border-t border-hair py-2">
            <a href={`/search?${new URLSearchParams({ q })}`}>{q}</a>{' '}
            <span className="text-soft">{says}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
