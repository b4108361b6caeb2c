import type { ReactNode } from 'react'
import { downloadAddress, formats, formatWords } from '@/lib/domain/download-formats'
import { Written } from './written'

type DownloadsProps = {
  /** The file's name: `partnerships`. */
  name: string
  /** Which rows, as the address of the list has it. */
  query: string
  /** What is downloaded, where that is not plain: `Download all 763 rows`. */
  label?: ReactNode
}

/** The same rows to take along: all of them, in each format; and how programs ask for them. */
export function Downloads({ name, query, label = 'Download' }: DownloadsProps) {
  return (
    <Written as="p" className="reach screen-only mt-3 text-table text-soft">
      {label}:{' '}
      {formats.map((format, index) => (
        <span key={format}>
          {index > 0 && ' · '}
          <a href={downloadAddress(name, format, query)} download>
            {formatWords[format].label}
          </a>
        </span>
      ))}
      {' · '}
      <a href={`/api/v1/${name}${query ? `?${query}` : ''}`}>API</a>
    </Written>
  )
}
