import { formatCount } from '@/lib/domain/format-number'
import { dateLabel, dollars, lines } from '../labels'
import { text, textWidth } from '../paint'
import type { DhsCompany, DhsData } from '../schemas'
import type { ChartFacts, Variant } from '../types'
import { companyTotal, dhsDigest } from './dhs-digest'

/** Companies that get a panel; all of them are in the table. */
export const panelLimit = 12

/** From line to line of a panel's name. */
export const leading = 16

const grids = {
  wide: { columns: 3, width: 224, height: 176, gapX: 24, gapY: 14, total: 720 },
  phone: { columns: 2, width: 171, height: 176, gapX: 16, gapY: 16, total: 358 },
} as const

/** Room for each panel and its name; a name that is too long for one line makes all panels higher. */
export function dhsGrid(data: DhsData, variant: Variant) {
  const grid = grids[variant]
  const nameLines = Math.max(...shownCompanies(data).map(({ name }) => panelName(name, grid.width).length))
  const head = 42 + leading * nameLines
  return { ...grid, head, height: grid.height + leading * (nameLines - 1) }
}

/** A company's name in as many lines as it needs. */
export function panelName(name: string, width: number): string[] {
  return lines(name, Math.floor(width / textWidth('x', text.label)))
}

export function shownCompanies(data: DhsData): DhsCompany[] {
  return data.companies.slice(0, panelLimit)
}

export const dhsFacts: ChartFacts<DhsData> = {
  head(data) {
    const { throughResellers, asRecipient } = data.total
    const years = `${data.years[0]}–${data.years.at(-1)}`
    const partial = data.partial ? ` *${data.partial.year}: to ${dateLabel(data.partial.to)}.` : ''
    const rest = data.companies.length - shownCompanies(data).length
    return {
      title: `Of ${dollars(throughResellers + asRecipient)}, ${dollars(throughResellers)} went through resellers`,
      standfirst: `What CBP and ICE obligated, by technology company and fiscal year, ${years}. Each company has a scale of its own; its largest year is written out. Money taken back counts as negative; a contract that names two companies is drawn for both.${partial}${rest > 0 ? ` ${formatCount(rest)} smaller companies are in the table alone.` : ''}`,
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
    const grid = dhsGrid(data, variant)
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
  digest: dhsDigest,
}
