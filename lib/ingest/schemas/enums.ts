import { z } from 'zod'

/** The database's own lists of values, as the seed files may write them. A test compares them with prisma/schema.prisma. */
export const enums = {
  agency_level: z.enum([
    'local',
    'county',
    'state',
    'federal',
    'tribal',
    'regional',
    'campus',
    'territory',
    'unknown',
  ]),
  attribution: z.enum(['verified', 'inferred', 'unknown']),
  commitment_kind: z.enum([
    'moratorium',
    'exit',
    'feature_removed',
    'training',
    'assurance',
    'not_given',
    'declined_to_comment',
    'no_response',
  ]),
  comparator: z.enum(['exactly', 'more_than', 'at_least', 'about', 'up_to', 'fewer_than']),
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
