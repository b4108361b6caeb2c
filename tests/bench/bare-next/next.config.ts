import { join } from 'node:path'
import type { NextConfig } from 'next'

// The checkout's own libraries, which lie two folders above this one.
const config: NextConfig = { poweredByHeader: false, turbopack: { root: join(process.cwd(), '../../..') } }

export default config
