import { register } from 'tsx/esm/api'

// A process of its own for questions: it is started with the ledger's address in DATABASE_URL.
register()
await import('./queries.ts')
