import { chartCard } from '@/components/sharing/cards/chart-card'
import { evidenceCard } from '@/components/sharing/cards/evidence-card'
import { figureCard } from '@/components/sharing/cards/figure-card'
import {
  agencyCard,
  companyCard,
  contractCard,
  partnershipCard,
} from '@/components/sharing/cards/record-cards'
import { storedChart } from '@/lib/queries/chart'
import { evidencePage } from '@/lib/queries/evidence/evidence-page'
import { figurePage } from '@/lib/queries/figures/figures'
import { findRedirect } from '@/lib/queries/record-gone'
import {
  agencyInShort,
  companyInShort,
  contractInShort,
  partnershipInShort,
} from '@/lib/queries/sharing/in-short'
import { answerPicture } from '@/lib/sharing/picture/answer'
import type { ShareCard } from '@/lib/sharing/share-card'
import type { SharedKind } from '@/lib/sharing/shared-kinds'

type Find = (idOrSlug: string) => Promise<ShareCard | null>

/** Finds a record and makes it a card; null where there is none of that id or slug. */
function finder<R>(ask: (idOrSlug: string) => Promise<R | null>, card: (record: R) => ShareCard): Find {
  return async (idOrSlug) => {
    const record = await ask(idOrSlug)
    return record && card(record)
  }
}

/** The cards of all kinds of records that can be shared. */
export const shareCards: Readonly<Record<SharedKind, Find>> = {
  agency: finder(agencyInShort, agencyCard),
  chart: finder(storedChart, chartCard),
  company: finder(companyInShort, companyCard),
  contract: finder(contractInShort, contractCard),
  evidence: finder(evidencePage, evidenceCard),
  figure: finder(figurePage, figureCard),
  partnership: finder(partnershipInShort, partnershipCard),
}

/** The card of a record, also where it is asked for by a slug that it had before; null where there is none. */
export async function cardOf(kind: SharedKind, idOrSlug: string): Promise<ShareCard | null> {
  const card = await shareCards[kind](idOrSlug)
  if (card || kind === 'chart') return card
  const slug = await findRedirect(kind, idOrSlug)
  return slug === null ? null : shareCards[kind](slug)
}

type Context = { params: Promise<{ id: string } | { slug: string }> }

/** Answers for the pictures of one kind of record. */
export function pictureOf(kind: SharedKind) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const given = await params
    return answerPicture(request, () => cardOf(kind, 'id' in given ? given.id : given.slug))
  }
}
