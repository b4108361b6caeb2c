import type { ReactNode } from 'react'

type PageHeadProps = {
  title: ReactNode
  /** One or two sentences under the title. */
  standfirst?: ReactNode
  /** The line beside the title: a count, copy link, downloads. */
  actions?: ReactNode
  /** `lede` is for the first page only. */
  size?: 'page' | 'lede'
}

/** A page's one h1, what it says in a sentence, and the line of counts and actions. */
export function PageHead({ title, standfirst, actions, size = 'page' }: PageHeadProps) {
  const titleClass =
    size === 'lede' ? 'text-lede tracking-[-0.022em] mt-2 mb-3' : 'text-title tracking-[-0.02em]'
  return (
    <div className="mb-4">
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <h1 className={`font-serif font-[560] ${titleClass}`}>{title}</h1>
        {actions && <div className="reach text-table text-soft">{actions}</div>}
      </div>
      {standfirst && (
        <p className="mt-2 max-w-[46ch] text-pretty font-serif text-standfirst text-soft">{standfirst}</p>
      )}
    </div>
  )
}
