/** The parts of citation-js (0.8) that the ledger uses; the package comes without types. */
declare module '@citation-js/core' {
  type Style = { add(name: string, xml: string): void }
  type BibtexSettings = { format: { asciiOnly: boolean; useIdAsLabel: boolean; checkLabel: boolean } }

  export const plugins: {
    config: { get(name: '@csl'): { styles: Style }; get(name: '@bibtex'): BibtexSettings }
    output: { format(name: string, items: readonly object[], options?: object): unknown }
  }

  /** Reads CSL-JSON, BibTeX or RIS, whichever it is given. */
  export class Cite {
    constructor(data: unknown)
    data: Record<string, unknown>[]
  }
}

declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'
