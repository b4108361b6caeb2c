import type { ReactNode } from 'react'

/** What the pointer or the arrow keys show: a title and its lines. Only ever drawn in a browser. */
export function Tip(props: { title: string; lines: string[] }): ReactNode {
  return (
    <div className="max-w-64 border border-rule bg-sheet px-3 py-2 text-sm text-ink shadow-none">
      <p className="font-semibold">{props.title}</p>
      {props.lines.map((line) => (
        <p key={line} className="text-soft">
          {line}
        </p>
      ))}
    </div>
  )
}
