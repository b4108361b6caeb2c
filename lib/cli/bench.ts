import '@/lib/cli/ending'
import { end } from '@/lib/cli/ending'

/** What can be measured. Each is a file of that name under tests/bench, which exports `bench`. */
const benches: Record<string, string> = {
  import: 'a large file of contracts, beside \\copy and beside bare SQL that ends at the same state',
  'read-csv': 'reading and checking a CSV, beside \\copy and beside a parser that checks nothing',
  ask: 'pages, facets, files and the API over a million contracts, beside bare SQL, a bare Next page, plain Node, psql and nginx',
  script: 'the script that each kind of page sends, compressed',
  lighthouse: 'Lighthouse as a phone over five pages',
  ledger: 'makes a ledger of a million made-up contracts in a database that stays',
}

// npm run bench -- import --rows 100000: one bench, with its options. The files that measure are no part of the program.
const [name = '', ...args] = process.argv.slice(2)
if (!benches[name]) {
  const lines = Object.entries(benches).map(
    ([bench, about]) => `  npm run bench -- ${bench.padEnd(10)} ${about}`,
  )
  console.log(
    `${name ? `There is no bench "${name}".\n` : ''}What can be measured (--help tells each one's options):\n${lines.join('\n')}`,
  )
  await end(name ? 2 : 0)
}
const path = new URL(`../../tests/bench/${name}.ts`, import.meta.url).href
const { bench } = (await import(path)) as { bench: (args: string[]) => Promise<void> }
await bench(args)
await end(0)
