import { type LedgerStamp, licenceNote } from '@/lib/queries/ledger-stamp'
import type { Table } from '@/lib/queries/tables/table'
import { settings } from '@/lib/settings'

/** What an archive of the whole ledger is. */
export function readmeText({ version, loadedAt }: LedgerStamp, answeredAt: Date): string {
  return `# Blue Ledger, version ${version}

Loaded ${loadedAt?.toISOString() ?? 'never'}, taken along ${answeredAt.toISOString()} from ${settings.siteUrl}.

- lists/ holds each list of the site with all its rows, one CSV each, and beside it what its columns mean (CSV on the Web).
- tables/ holds the tables of the database beside them: names, rows of registers as they were read, citations, history.
- DICTIONARY.md says what every column means, LICENCES.md whose facts these are.
- SHA256SUMS holds the checksums of all files: sha256sum -c SHA256SUMS

CSV is UTF-8 with CRLF (RFC 4180). A text that begins with a sign by which a spreadsheet knows a formula, or with an
apostrophe, and is no number has one apostrophe put before it: take one away to have what was written. Name the version when you cite.
`
}

/** Whose facts the rows are. */
export function licencesText({ licences }: LedgerStamp): string {
  const each = licences.map(
    ({ dataset, title, publisher, licence, licence_url: url, attribution }) =>
      `## ${title}\n\n- dataset: ${dataset}\n- publisher: ${publisher}\n- licence: ${licence}${url ? ` (${url})` : ''}\n- named as: ${attribution}\n`,
  )
  return `# Licences\n\n${licenceNote}\n\n${each.join('\n')}`
}

/** What the columns of the lists mean. */
export function listsText(tables: readonly Table[]): string {
  const each = tables.map(({ list, rule, columns }) => {
    const rows = columns.map(
      ({ name, type, optional, description }) =>
        `| ${name} | ${type}${optional ? ', can be absent' : ''} | ${description.replaceAll('|', '\\|')} |`,
    )
    return `## lists/${list.name}.csv\n\n${rule}\n\n| column | type | what it is |\n|---|---|---|\n${rows.join('\n')}\n`
  })
  return `# Lists\n\n${each.join('\n')}`
}
