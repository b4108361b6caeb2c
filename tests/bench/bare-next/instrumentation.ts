/** Nothing: without this file Next takes the next one in the folders above, which is the ledger's own. */
export function register(): void {}
