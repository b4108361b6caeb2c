/** The ways in which evidence can be cited, in the order shown. `file`: formats that reference managers read. */
export const citationFormats = [
  { key: 'plain', label: 'Plain text' },
  { key: 'apa', label: 'APA' },
  { key: 'chicago', label: 'Chicago' },
  { key: 'mla', label: 'MLA' },
  { key: 'bibtex', label: 'BibTeX', file: 'bib' },
  { key: 'ris', label: 'RIS', file: 'ris' },
  { key: 'csl', label: 'CSL-JSON', file: 'json' },
] as const

export type CitationKey = (typeof citationFormats)[number]['key']

/** Endings of files of citations, and what browsers call them. */
export const citationFiles = {
  bib: { key: 'bibtex', label: 'BibTeX', type: 'application/x-bibtex; charset=utf-8' },
  ris: { key: 'ris', label: 'RIS', type: 'application/x-research-info-systems; charset=utf-8' },
  json: { key: 'csl', label: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
} as const

export type CitationFile = keyof typeof citationFiles

/** As many pieces of evidence are cited at once. */
export const mostCited = 50

/** Where these pieces of evidence are cited in all formats. */
export function citeAddress(ids: readonly string[], file?: CitationFile): string {
  return `/cite${file ? `/evidence.${file}` : ''}?${ids.map((id) => `evidence=${encodeURIComponent(id)}`).join('&')}`
}
