import { defineConfig } from 'prisma/config'
import { settings } from './lib/settings'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(settings.databaseUrl && { datasource: { url: settings.databaseUrl } }),
})
