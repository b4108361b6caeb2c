import type { Citable } from '@/lib/citation/citable'
import { type CitationKey, citationFormats } from '@/lib/citation/format-names'
import { writeCitations } from '@/lib/citation/formats'
import { type Citables, citablesOf } from './citables'

/** Several pieces of evidence cited in all formats. */
export type EvidenceCitations = Omit<Citables, 'citables'> & {
  evidence: Pick<Citable, 'id' | 'words' | 'title' | 'publisher'>[]
  texts: { key: CitationKey; label: string; text: string; file: 'bib' | 'ris' | 'json' | null }[]
}

/** The evidence of these ids cited in every format, those that the ledger has. */
export async function evidenceCitations(ids: readonly string[]): Promise<EvidenceCitations> {
  const { citables, ...rest } = await citablesOf(ids)
  return {
    ...rest,
    evidence: citables.map(({ id, words, title, publisher }) => ({ id, words, title, publisher })),
    texts:
      citables.length === 0
        ? []
        : citationFormats.map((format) => ({
            key: format.key,
            label: format.label,
            text: writeCitations(citables, format.key),
            file: 'file' in format ? format.file : null,
          })),
  }
}
