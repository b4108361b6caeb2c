import type { ReactNode } from 'react'

/** What the pointer or the arrow keys show: a title and its lines. Only ever drawn in a browser. */
export function Tip(props: { title: string; lines: string[] }): ReactNode {
  return (
    <div className="chart-tip">
      <strong>{props.title}</strong>
      {props.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  )
}
