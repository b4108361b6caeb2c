/** What the Prisma client is generated from. */
export const clientSources: string[]

/** Changes with whatever a program of lib could be made of. */
export function programPrint(root: string): string

/** One hash over the names and contents of these files and folders (relative to `root`), without what is in the folders `except`. */
export function fingerprint(root: string, paths: string[], except?: string[]): string
