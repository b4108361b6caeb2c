import type { CitationFormat } from './citable'
import { plainText } from './plain-text'

/** The ways in which evidence can be cited, in the order shown. */
export const citationFormats: readonly CitationFormat[] = [plainText]
