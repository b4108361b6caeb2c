import { smallRegisters } from '../../fixtures/datasets/small-registers'
import { openImport } from './open-import'

const MORE = {
  agencies: `
- { slug: alderness, name: Alderness Constabulary, type: police, level: regional, country: GB }
`,
  companies: `
- { slug: northern-light, name: Northern Light, identifiers: { GB-COH: ['04142000'] } }
`,
}

/** A ledger that also knows a police force and a company of the United Kingdom. */
export async function openUkImport() {
  const ledger = await openImport()
  for (const [name, text] of Object.entries(MORE)) {
    const path = `registry/${name}.yaml`
    ledger.seeds.write({ [path]: `${smallRegisters[path]}${text}` })
  }
  await ledger.load(ledger.seeds.seedsDir)
  return ledger
}
