/** The role that pages read as: it belongs to the cluster, cannot log in and cannot write. */
export const readerRole = 'blue_ledger_reader'
