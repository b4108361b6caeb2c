import { z } from 'zod'
import { agencyLevels, commitmentKinds } from '@/lib/domain/categories'

/** The database's own lists of values, as the seed files may write them. A test compares them with prisma/schema.prisma. */
export const enums = {
  agency_level: z.enum(agencyLevels),
  attribution: z.enum(['verified', 'inferred', 'unknown']),
  claim_difference: z.enum([
    'unit',
    'bodies',
    'membership',
    'period',
    'as_of',
    'part',
    'stage',
    'method',
    'rounding',
    'incomplete',
    'wording',
    'same',
    'not_known',
  ]),
  claim_state: z.enum(['holds', 'does_not_hold']),
  commitment_kind: z.enum(commitmentKinds),
  comparator: z.enum(['exactly', 'more_than', 'at_least', 'about', 'up_to', 'fewer_than']),
  coverage_state: z.enum(['searched', 'asked', 'refused']),
  contract_kind: z.enum(['award', 'subaward', 'order', 'grant', 'bid']),
  contract_role: z.enum(['recipient', 'technology', 'bidder']),
  name_kind: z.enum(['main', 'alias', 'abbreviation', 'former', 'misspelling']),
  organization_kind: z.enum(['advocacy', 'union', 'police_association', 'university', 'publisher', 'other']),
  partnership_kind: z.enum([
    'data_sharing',
    'contract',
    'product_sale',
    'pilot',
    'bid',
    'use',
    'unspecified',
  ]),
  partnership_status: z.enum(['active', 'ended', 'bidding', 'no_longer_listed', 'unknown']),
  source_kind: z.enum(['article', 'collage', 'statement', 'report']),
  stance: z.enum(['supports', 'contradicts', 'mentions']),
} as const
