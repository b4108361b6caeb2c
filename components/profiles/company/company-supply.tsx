import { Fragment } from 'react'
import { Count } from '@/components/ui/count'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Section } from '@/components/ui/section'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import type { SuppliedTechnology } from '@/lib/queries/profiles/company-supply'
import { CompanyLinks } from './company-facts'
import { partnershipsHref } from './scope'

type SupplyColumn = Column<SuppliedTechnology>

/** What a company supplies, by technology and product, each number a link to what it counts. */
export function CompanySupply({ profile }: { profile: CompanyProfile }) {
  if (profile.technologies.length === 0) {
    return (
      <Section title="What it supplies" id="supplies">
        <p className="max-w-[62ch] text-soft">
          No partnership in the ledger: no source and no register that has been loaded names one. That is not
          the same as none.
        </p>
      </Section>
    )
  }
  const manyCompanies = profile.technologies.some(({ companies }) => companies.length > 1) || !profile.only
  return (
    <Section title="What it supplies" id="supplies">
      <DataTable
        caption="Technologies and products supplied"
        columns={[
          technologyColumn,
          productsColumn(profile),
          ...(manyCompanies && profile.family.length > 1 ? [companiesColumn] : []),
          agenciesColumn,
          partnershipsColumn(profile),
        ]}
        rows={profile.technologies}
        rowKey={({ slug }) => slug ?? 'none'}
      />
    </Section>
  )
}

const technologyColumn: SupplyColumn = {
  key: 'technology',
  header: 'Technology',
  phone: 'title',
  cell: ({ name }) => name ?? <Unknown>technology not given</Unknown>,
}

const productsColumn = (profile: CompanyProfile): SupplyColumn => ({
  key: 'products',
  header: 'Products named',
  phone: 'second',
  cell: ({ slug, products, listed }) => {
    if (slug === null) return <ListedPartnerships listed={listed} />
    if (products.length === 0) return <Unknown>product not named</Unknown>
    return (
      // Links on lines below each other keep a finger's distance.
      <span className="leading-9 wide:leading-normal">
        {products.map((product, index) => (
          <Fragment key={product.slug}>
            {index > 0 && ', '}
            <a href={partnershipsHref(profile, { product: [product.slug] })}>{product.name}</a>
            {products.length > 1 && ` (${product.partnerships})`}
          </Fragment>
        ))}
      </span>
    )
  },
})

const listedAtMost = 5

/** No filter finds what has no technology, so these are listed one by one. */
function ListedPartnerships({ listed }: Pick<SuppliedTechnology, 'listed'>) {
  const shown = listed.slice(0, listedAtMost)
  return (
    <>
      with{' '}
      {shown.map(({ id, label }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <a href={addressOf.partnership(id)}>{label}</a>
        </Fragment>
      ))}
      {listed.length > shown.length && ` and ${listed.length - shown.length} more`}
    </>
  )
}

const companiesColumn: SupplyColumn = {
  key: 'companies',
  header: 'By',
  phone: 'line',
  phoneLabel: 'By',
  cell: ({ companies }) => <CompanyLinks companies={companies} />,
}

const agenciesColumn: SupplyColumn = {
  key: 'agencies',
  header: 'Named agencies',
  phone: 'line',
  phoneLabel: 'Named agencies',
  align: 'end',
  cell: ({ agencies }) => <Count of={agencies} />,
}

const partnershipsColumn = (profile: CompanyProfile): SupplyColumn => ({
  key: 'partnerships',
  header: 'Partnerships',
  phone: 'aside',
  align: 'end',
  cell: ({ slug, partnerships }) =>
    slug === null ? (
      <Count of={partnerships} />
    ) : (
      <a href={partnershipsHref(profile, { technology: [slug] })}>
        <Count of={partnerships} />
      </a>
    ),
})
