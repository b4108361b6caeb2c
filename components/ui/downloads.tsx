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
  /** Beside other files, of which each is described the same way. */
  brief?: boolean
  /** Whether programs can ask for the same rows page by page. */
  hasApi?: boolean
}

/** The same rows to take along: all of them, in each format; how programs ask for them, and what describes the file. */
export function Downloads({ name, query, label = 'Download', brief = false, hasApi = true }: DownloadsProps) {
  const asked = query ? `?${query}` : ''
  return (
    <Written as="p" className="reach screen-only mt-3 text-table text-soft">
      {label}:{' '}
      {formats.map((format, index) => (
        <span key={format}>
          {index > 0 && ' · '}
          <a href={downloadAddress(name, format, query)} download>
            {formatWords[format].label}
          </a>
          {format === 'csv' && (
            <>
              {' · '}
              <a href={`/download/${name}.csv${asked}${asked ? '&' : '?'}bom=1`} download>
                for Excel
              </a>
            </>
          )}
        </span>
      ))}
      {hasApi && (
        <>
          {' · '}
          <a href={`/api/v1/${name}${asked}`}>API</a>
        </>
      )}
      {!brief && (
        <>
          {' · '}
          <a href={`/download/${name}.csv-metadata.json${asked}`}>columns and licences</a>
        </>
      )}
    </Written>
  )
}
