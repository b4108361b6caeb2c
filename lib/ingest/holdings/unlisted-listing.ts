/** Whether a row `l` of partnership_listing is none that the register's newest snapshot lists. */
export const unlistedListing = (dataset: string) =>
  `l.last_listed < (SELECT d.snapshot_on FROM dataset d WHERE d.slug = ${dataset})`
