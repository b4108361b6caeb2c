import type { ReactNode } from 'react'
import { embedCode } from '@/lib/sharing/embed/code'
import type { ShareCard } from '@/lib/sharing/share-card'
import { type EmbeddedKind, embedPath } from '@/lib/sharing/shared-kinds'
import { addressIn, type Thing } from '@/lib/sharing/structured/things'
import { EmbedField } from './embed-field'
import { StructuredData } from './structured-data'

type SharedPageProps = {
  /** What the page is about, for machines. */
  things: readonly Thing[]
  /** The card that other sites can show of it, where there is one. */
  embed?: { kind: EmbeddedKind; card: ShareCard }
  /** Whether it is printed on one sheet, with its own address. */
  oneSheet?: boolean
  children: ReactNode
}

/** A page that machines can read and other sites can show. */
export function SharedPage({ things, embed, oneSheet = false, children }: SharedPageProps) {
  return (
    <>
      <StructuredData things={things} />
      {oneSheet ? <div className="one-sheet">{children}</div> : children}
      {oneSheet && embed && <p className="mt-2 hidden print:block">{addressIn(embed.card.path)}</p>}
      {embed && (
        <EmbedField
          code={embedCode(embed.kind, embed.card, addressIn(''))}
          card={embedPath(embed.kind, embed.card.path.split('/').at(-1) ?? '')}
        />
      )}
    </>
  )
}
