/** The parts of the W3C Web Annotation Data Model (2017) that the ledger writes. Terms with a prefix are of vocabularies its context names. */
export type TextQuoteSelector = { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }

/** Offsets in Unicode code points from 0, the end behind the last character. */
export type TextPositionSelector = { type: 'TextPositionSelector'; start: number; end: number }

/** A line of a file, after RFC 5147: `line=4,5` is the fifth. */
export type FragmentSelector = { type: 'FragmentSelector'; conformsTo: string; value: string }

export type Selector = TextQuoteSelector | TextPositionSelector | FragmentSelector

/** When the source was as the selectors have it, and where a copy of it is kept. */
export type TimeState = { type: 'TimeState'; sourceDate?: string; cached?: string }

export type SourceResource = {
  id: string
  type: 'Text' | 'Dataset'
  format?: string
  language?: string
  'dcterms:title': string
  'dcterms:publisher'?: string
  'schema:version'?: string
  'schema:license'?: string | { id: string }
  'schema:sha256'?: string
}

export type Target = {
  type: 'SpecificResource'
  source: SourceResource | string
  selector?: Selector | Selector[]
  state?: TimeState
}

export type TextualBody = {
  type: 'TextualBody'
  value: string
  format: 'text/plain' | 'application/json'
  language?: 'en'
  purpose: 'describing' | 'assessing' | 'identifying' | 'commenting' | 'linking'
  /** The record's page. */
  'dcterms:relation'?: { id: string }
}

export type Annotation = {
  '@context': 'http://www.w3.org/ns/anno.jsonld'
  id: string
  type: 'Annotation'
  motivation: ('highlighting' | 'describing' | 'linking')[]
  created?: string
  modified?: string
  canonical: string
  generator: { id: string; type: 'Software'; name: 'Blue Ledger'; 'schema:softwareVersion'?: string }
  body: TextualBody[]
  target: Target[]
}

/** How such annotations are sent: JSON-LD with the W3C's profile. */
export const annotationType = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'

/** Plain words of the ledger about what is annotated. */
export function remark(purpose: TextualBody['purpose'], value: string, page?: string | null): TextualBody {
  return {
    type: 'TextualBody',
    value,
    format: 'text/plain',
    language: 'en',
    purpose,
    ...(page && { 'dcterms:relation': { id: page } }),
  }
}

/** A calendar day as the state of a source names it. */
export function dayTime(day: Date): string {
  return `${day.toISOString().slice(0, 10)}T00:00:00Z`
}
