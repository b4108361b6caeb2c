/** A dataset by name, whose it is, and under which licence. */
export const registerSelect = {
  slug: true,
  title: true,
  publisher: true,
  url: true,
  licence: true,
  licenceUrl: true,
  attribution: true,
} as const

/** The same, as of when, and what it is. */
export const describedRegisterSelect = {
  ...registerSelect,
  version: true,
  snapshotOn: true,
  description: true,
} as const
