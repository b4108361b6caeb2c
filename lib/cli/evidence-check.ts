import '@/lib/cli/ending'
import { end } from '@/lib/cli/ending'
import { openPrepared } from '@/lib/cli/open-prepared'
import { withConnection } from '@/lib/db/databases'
import { evidenceCheck } from '@/lib/evidence/check/command'
import { publicNetwork } from '@/lib/evidence/check/network-policy'
import { settings } from '@/lib/settings'

const { seedsDir, siteUrl } = settings

// Options that are written without "--" before them npm takes for its own, and passes on like this.
const taken = ['live', 'dry-run', 'json']
  .filter((name) => process.env[`npm_config_${name.replace('-', '_')}`] === 'true')
  .map((name) => `--${name}`)

// Whoever reads the report may have heard enough before its end.
process.stdout.on('error', () => {})

const code = await evidenceCheck([...process.argv.slice(2), ...taken], {
  seedsDir,
  inLedger: async (work) => withConnection(await openPrepared(), work),
  manner: {
    policy: publicNetwork,
    limits: { milliseconds: 20_000, bytes: 5_000_000 },
    pause: 2_000,
    contact: new URL(siteUrl).hostname === 'localhost' ? null : `${siteUrl}/evidence/health`,
  },
  print: (text) => console.log(text),
  // The report is the output; what is said on the way is not.
  log: (line) => console.error(line),
})
await end(code)
