import { type DossierSubject, dossierHref } from './address'
import { cssString } from './css-string'

/**
 * The style sheet that puts the subject and the version above each printed page. Margins of a page can hold no text of the document,
 * so the words come as a style sheet of their own.
 */
export function runningTitleCss(title: string, edition: string): string {
  return `@page dossier {
  @top-left { content: ${cssString(title)}; }
  @top-right { content: ${cssString(edition)}; }
}
`
}

/** Where that style sheet is; with the version, so that none is kept from before. */
export function runningHref(subject: DossierSubject, version: number | null): string {
  return dossierHref(subject, version).replace('/dossier?', '/dossier/running.css?')
}
