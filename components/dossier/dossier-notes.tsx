import { Section } from '@/components/ui/section'
import { Written } from '@/components/ui/written'
import type { Note } from '@/lib/dossier/notes'
import type { Dossier } from '@/lib/queries/dossier/dossier'

/** A note with more pieces may go over several pages. */
const mostTogether = 12

/** The numbered notes: each source once, with the pieces of it that are referred to, each with its permanent address. */
export function DossierNotes({ dossier: { notes, siteUrl } }: { dossier: Dossier }) {
  return (
    <Section
      title="Notes"
      id="notes"
      note={`Each source once, in the order in which it is referred to. An id such as r-… or q-… is at ${siteUrl}/evidence/ with the id behind it.`}
    >
      <Written as="div" className="dossier-notes">
        <ol className="text-small">
          {notes.list.map((note) => (
            <NoteItem key={note.anchor} note={note} siteUrl={siteUrl} />
          ))}
        </ol>
      </Written>
    </Section>
  )
}

function NoteItem({ note, siteUrl }: { note: Note; siteUrl: string }) {
  const { number, anchor, text, href, remark, parts } = note
  return (
    <li id={anchor} className={parts.length > mostTogether ? 'note note-long' : 'note'}>
      <p className="note-source">
        <b className="note-number">{number}</b> {text}{' '}
        <a href={href} className="note-address">
          {siteUrl + href}
        </a>
        {remark && <span className="text-soft"> {remark}</span>}
      </p>
      {parts.length > 0 && (
        <ul className={isOfRows(note) ? 'note-parts note-rows' : 'note-parts'}>
          {parts.map((part) => (
            <li key={part.label} id={part.anchor}>
              <b className="note-number">{part.label}</b> {part.what}:{' '}
              <a href={part.href} className="note-address">
                {part.href.slice('/evidence/'.length)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Rows of a register are short and many. */
const isOfRows = ({ parts }: Note) => parts.every(({ href }) => href.startsWith('/evidence/r-'))
