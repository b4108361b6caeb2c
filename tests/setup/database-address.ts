import { inject } from 'vitest'

// Settings are parsed when they are first imported, so the address is there before any test's imports.
process.env['DATABASE_URL'] = inject('databaseServer').url
