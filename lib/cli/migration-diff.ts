import { atEnd, end } from '@/lib/cli/ending'
import { createDatabase, dropDatabase } from '@/lib/db/databases'
import { differenceFromSchema, migrate } from '@/lib/db/migrate'
import { openDatabase } from '@/lib/db/open'

// Prints the SQL that leads from the migrations to prisma/schema.prisma: the draft of the next migration. What only
// migrations can say (checks, partial and expression indexes) shows as DROP and is to be left out of it.
const database = await openDatabase()
atEnd(database.close)
const name = `diff_${process.pid}`
atEnd(() => dropDatabase(database.url, name))
const url = await createDatabase(database.url, name)
await migrate(url)
console.log(
  (await differenceFromSchema(url)) || '-- The migrations make exactly what the Prisma schema says.',
)
await end(0)
