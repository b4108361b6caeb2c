import { Fragment } from 'react'
import type { Notes } from '@/lib/dossier/notes'

/** So many stay on one line. */
const fewMarks = 2

type MarksProps = {
  /** What is referred to: ids of evidence, addresses of pages, keys of sources. */
  of: readonly string[]
  notes: Notes
}

/** The numbers of notes in brackets, each leading to its note; on paper the number alone is left of a link. */
export function Marks({ of, notes }: MarksProps) {
  const found = [...new Set(of)].flatMap((key) => notes.marks.get(key) ?? [])
  if (found.length === 0) return null
  return (
    <span className={found.length <= fewMarks ? 'note-marks whitespace-nowrap' : 'note-marks'}>
      [
      {found.map(({ label, anchor }, index) => (
        <Fragment key={anchor}>
          {index > 0 && ', '}
          <a href={`#${anchor}`} aria-label={`note ${label}`}>
            {label}
          </a>
        </Fragment>
      ))}
      ]
    </span>
  )
}
