import { end } from '@/lib/cli/ending'
import { runSuite, suites } from '@/lib/cli/test-suites'

// npm test: all suites. npm run test:unit -- tests/unit/domain: one suite, with arguments for its tool.
const [only, ...args] = process.argv.slice(2)
const total = { passed: 0, failed: 0 }
for (const name of only ? [only] : Object.keys(suites)) {
  console.log(`\n== ${name}`)
  const { passed, failed } = await runSuite(name, args)
  console.log(`${name}: ${passed} passed, ${failed} failed`)
  total.passed += passed
  total.failed += failed
}
process.exitCode = total.failed > 0 ? 1 : 0
process.on('exit', () => console.log(`${total.passed} passed, ${total.failed} failed`))
await end(process.exitCode)
