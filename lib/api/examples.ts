import { apiRoot } from './parameters'

type Example = { says: string; href: string }

const examples: Readonly<Record<string, readonly Example[]>> = {
  companies: [
    { says: 'Companies with the most agencies', href: '/companies?sort=-agencies&limit=10' },
    { says: 'One company with its evidence', href: '/companies/microsoft' },
  ],
  agencies: [
    {
      says: 'Sheriffs in Washington with the most partnerships',
      href: '/agencies?type=sheriff&state=WA&sort=-partnerships',
    },
    { says: 'Agencies called like this, mistyped', href: '/agencies?q=seatle+pd' },
  ],
  partnerships: [
    { says: 'Ring’s partnerships in California, newest first', href: '/partnerships?company=ring&state=CA' },
    {
      says: 'Drones and body cameras in two states',
      href: '/partnerships?technology=body-worn-cameras&technology=drones&state=CA&state=TX',
    },
  ],
  contracts: [
    {
      says: 'Contracts that reached Amazon through others in 2022, largest first',
      href: '/contracts?company=amazon&role=technology&year=2022&sort=-amount',
    },
    { says: 'Contracts with a negative sum', href: '/contracts?amount=negative&limit=10' },
  ],
  claims: [{ says: 'What is claimed about Amazon in numbers', href: '/claims?company=amazon&kind=quantity' }],
  figures: [{ says: 'The numbers that the ledger publishes', href: '/figures' }],
  evidence: [
    { says: 'Quotes with these words', href: '/evidence?q=%22facial+recognition%22&kind=quote' },
    { says: 'References to documents whose text is not held', href: '/evidence?kind=reference' },
  ],
  sources: [{ says: 'Documents whose text the ledger holds', href: '/sources?text=held' }],
  commitments: [{ says: 'Moratoriums', href: '/commitments?kind=moratorium' }],
  campaigns: [{ says: 'Campaigns that concern Amazon', href: '/campaigns?company=amazon' }],
  datasets: [{ says: 'Registers and their licences', href: '/datasets' }],
  unmatched: [{ says: 'Recipients with the largest sums', href: '/unmatched?kind=recipient&limit=10' }],
  search: [{ says: 'A word, mistyped', href: '/search?q=micorsoft' }],
}

/** Questions to try, with their addresses. */
export function examplesOf(table: string): readonly Example[] {
  return (examples[table] ?? []).map(({ says, href }) => ({ says, href: apiRoot + href }))
}
