import { end } from '@/lib/cli/ending'
import { makeBuild, makeClient } from '@/lib/cli/make'

await makeClient(console.log)
await makeBuild(console.log)
await end(0)
