import type { DhsCompany, DhsData } from '../schemas'
import type { Digest } from '../types'

const none = 'none'

/** A company's obligations over all years: US dollars, net. */
export function companyTotal(company: DhsCompany): number {
  return company.years.reduce((sum, year) => sum + year.asRecipient + year.throughResellers, 0)
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
        nothing: none,
      })),
    ],
    rows: data.companies.map((company) => ({
      cells: {
        company: company.name,
        total: companyTotal(company),
        throughResellers: company.years.reduce((sum, year) => sum + year.throughResellers, 0),
        ...byYear(company, data.years),
      },
      href: company.href,
    })),
  }
}

function byYear({ years }: DhsCompany, all: number[]): Record<string, number | string> {
  return Object.fromEntries(
    all.map((year) => {
      const found = years.find((candidate) => candidate.year === year)
      return [String(year), found ? found.asRecipient + found.throughResellers : none]
    }),
  )
}
