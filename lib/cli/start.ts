import '@/lib/cli/ending'
import { run } from '@/lib/cli/run'

await run(false)
