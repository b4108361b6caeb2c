import { CopyText } from './copy-text'

type CitationTextProps = {
  /** The fragment that leads here. */
  id: string
  label: string
  text: string
  /** The same as a file, for formats that reference managers read. */
  file: { href: string; name: string } | null
}

/** Citations in one format: a text that can be marked, a button that copies it, and a file where there is one. */
export function CitationText({ id, label, text, file }: CitationTextProps) {
  return (
    <section id={id} data-cited className="mt-7">
      <h2 className="mb-1.5 font-serif text-h2 font-[620] tracking-[-0.01em]">{label}</h2>
      <div
        data-citation
        className={`border-l-[3px] border-rule py-1 pl-3 [overflow-wrap:anywhere] ${file ? 'whitespace-pre-wrap font-mono text-micro' : 'max-w-[75ch] whitespace-pre-line'}`}
      >
        {text}
      </div>
      <div className="mt-2 flex flex-wrap items-baseline gap-x-3">
        <CopyText label={`Copy ${id === 'plain' ? 'plain text' : label}`} />
        {file && (
          <a href={file.href} download className="button screen-only">
            Download {file.name}
          </a>
        )}
      </div>
    </section>
  )
}
