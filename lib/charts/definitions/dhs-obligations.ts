import { formatCount } from '@/lib/domain/format-number'
import { dateLabel, dollars } from '../labels'
import type { DhsCompany, DhsData } from '../schemas'
import type { ChartFacts, Variant } from '../types'

/** Companies that get a panel; all of them are in the table. */
export const panelLimit = 12

const grids = {
  wide: { columns: 3, width: 224, height: 176, gapX: 24, gapY: 14, total: 720 },
  phone: { columns: 2, width: 171, height: 176, gapX: 16, gapY: 16, total: 358 },
} as const

export function dhsGrid(variant: Variant) {
  return grids[variant]
}

export function shownCompanies(data: DhsData): DhsCompany[] {
  return data.companies.slice(0, panelLimit)
}

/** A company's obligations over all years: US dollars, net. */
export function companyTotal(company: DhsCompany): number {
  return company.years.reduce((sum, year) => sum + year.asRecipient + year.throughResellers, 0)
}

export const dhsFacts: ChartFacts<DhsData> = {
  head(data) {
    const { throughResellers, asRecipient } = data.total
    const years = `${data.years[0]}–${data.years.at(-1)}`
    const partial = data.partial ? ` *${data.partial.year}: to ${dateLabel(data.partial.to)}.` : ''
    const rest = data.companies.length - shownCompanies(data).length
    return {
      title: `${dollars(throughResellers)} went through resellers, ${dollars(asRecipient)} to the companies themselves`,
      standfirst: `What CBP and ICE obligated, by technology company and fiscal year, ${years}. Each company has a scale of its own; its largest year is written out. Money taken back counts as negative; a contract that names two companies is drawn for both.${partial}${rest > 0 ? ` ${formatCount(rest)} smaller companies are in the table.` : ''}`,
      unit: 'US dollars obligated, net',
      description: data.companies.map((c) => `${c.name}: ${dollars(companyTotal(c))}`).join('; '),
      source: data.source,
      rowsHref: data.rowsHref,
      keys: [
        { mark: 'solid', label: 'the company itself is paid' },
        { mark: 'outline', label: 'a reseller is paid, the description names the company' },
      ],
    }
  },
  size(data, variant) {
    const grid = grids[variant]
    const rows = Math.ceil(shownCompanies(data).length / grid.columns)
    return { width: grid.total, height: rows * (grid.height + grid.gapY) - grid.gapY }
  },
  table: (data) => ({
    columns: [
      { key: 'company', label: 'Company' },
      { key: 'year', label: 'Fiscal year', kind: 'year' },
      { key: 'asRecipient', label: 'As recipient, USD', kind: 'usd' },
      { key: 'throughResellers', label: 'Through resellers, USD', kind: 'usd' },
      { key: 'note', label: 'Note' },
    ],
    rows: data.companies.flatMap((company) =>
      company.years.map((year) => ({
        cells: {
          company: company.name,
          ...year,
          note: data.partial?.year === year.year ? `to ${dateLabel(data.partial.to)}` : 'whole year',
        },
        href: company.href,
      })),
    ),
  }),
}
