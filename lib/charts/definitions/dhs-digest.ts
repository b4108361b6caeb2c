import type { DhsCompany, DhsData } from '../schemas'
import type { Cell, Digest } from '../types'

type Year = DhsCompany['years'][number]

/** Amounts added up, US dollars; null where none of them is on record. */
function sum(amounts: readonly (number | null)[]): number | null {
  const held = amounts.filter((amount) => amount !== null)
  return held.length === 0 ? null : held.reduce((total, amount) => total + amount, 0)
}

/** What a company was obligated in a year in both roles together: US dollars, net; null where no transaction is on record. */
export const yearTotal = ({ asRecipient, throughResellers }: Year) => sum([asRecipient, throughResellers])

/** A company's obligations over all years: US dollars, net. */
export function companyTotal(company: DhsCompany): number {
  return sum(company.years.map(yearTotal)) ?? 0
}

/** A row a company, a column a fiscal year; a year without a transaction says so. US dollars, net, both roles together by year. */
export function dhsDigest(data: DhsData): Digest {
  return {
    by: 'company',
    columns: [
      { key: 'company', label: 'Company' },
      { key: 'total', label: 'In all', kind: 'usd-short' },
      { key: 'throughResellers', label: 'By resellers', kind: 'usd-short' },
      ...data.years.map((year) => ({
        key: String(year),
        label: data.partial?.year === year ? `${year}*` : String(year),
        kind: 'usd-short' as const,
      })),
    ],
    rows: data.companies.map((company) => ({
      cells: {
        company: company.name,
        total: companyTotal(company),
        throughResellers: sum(company.years.map(({ throughResellers }) => throughResellers)),
        ...byYear(company, data.years),
      },
      href: company.href,
    })),
  }
}

function byYear({ years }: DhsCompany, all: number[]): Record<string, Cell> {
  return Object.fromEntries(
    all.map((year) => {
      const found = years.find((candidate) => candidate.year === year)
      return [String(year), found ? yearTotal(found) : null]
    }),
  )
}
