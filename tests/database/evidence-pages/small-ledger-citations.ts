import { stableId } from '@/lib/domain/stable-id'
import { claimId, ids } from './small-ledger-ids'
import type { Rows } from './small-ledger-rows'

const cites = (
  evidence: string,
  stance: string,
  column: string,
  record: string,
  note: string | null = null,
) => ({
  id: stableId('citation', evidence, stance, column, record),
  evidence_id: evidence,
  stance,
  note,
  [column]: record,
})

/** What each piece of evidence proves, names or speaks against. */
export const citations: Rows = [
  [
    'citation',
    [
      cites(ids.partnered, 'supports', 'claim_id', claimId('fx-more-than-1300')),
      cites(ids.partnered, 'supports', 'partnership_id', ids.withGroup),
      cites(ids.printed, 'supports', 'claim_id', claimId('fx-401')),
      cites(ids.promise, 'supports', 'demand_id', 'd-fx'),
      cites(ids.promise, 'supports', 'campaign_id', ids.campaign),
      cites(ids.promise, 'supports', 'commitment_id', 'cm-fx-silent'),
      cites(ids.promise, 'mentions', 'organization_id', ids.future),
      cites(ids.notFollowed, 'supports', 'claim_id', claimId('fx-not-followed')),
      cites(ids.stopped, 'supports', 'commitment_id', 'cm-fx-stop'),
      cites(ids.stopped, 'contradicts', 'claim_id', claimId('fx-not-followed'), 'A day later it did.'),
      cites(ids.lost, 'supports', 'claim_id', claimId('fx-someone-sells')),
    ],
  ],
]
