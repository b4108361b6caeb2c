/** The values of some categories, as the database, the seed files and addresses write them. */

export const agencyLevels = [
  'local',
  'county',
  'state',
  'federal',
  'tribal',
  'regional',
  'campus',
  'territory',
  'unknown',
] as const

export const commitmentKinds = [
  'moratorium',
  'exit',
  'feature_removed',
  'training',
  'assurance',
  'not_given',
  'declined_to_comment',
  'no_response',
] as const
