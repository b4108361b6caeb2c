import { LinkList, type ListedLink } from '@/components/ui/link-list'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { formatPartialDate } from '@/lib/domain/format-date'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import { attributionWords } from '@/lib/domain/words'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import type { NamingRegister, NamingSource } from '@/lib/queries/profiles/company-sources'
import { Slips } from '../slips'

const sourcesOpen = 6

/** Every document and register that names a company, and words about it that prove no other record. */
export function CompanySources({ profile }: { profile: CompanyProfile }) {
  const { sources, registers, citations } = profile
  if (sources.length + registers.length === 0) return null
  const links = [...registers.map(registerLink), ...sources.map(sourceLink)]
  const open = links.length === sourcesOpen + 1 ? links.length : sourcesOpen
  return (
    <Section title="Sources that name it" id="sources">
      <LinkList links={links.slice(0, open)} />
      {links.length > open && (
        <details>
          <summary className="flex min-h-11 items-center text-table text-blue underline wide:min-h-8">
            The other {formatCount(links.length - open)}
          </summary>
          <LinkList links={links.slice(open)} />
        </details>
      )}
      {citations.length > 0 && (
        <>
          <h3 className="mt-6 mb-2 font-serif text-quote font-[620]">Also said of it</h3>
          <Slips citations={citations} />
        </>
      )}
    </Section>
  )
}

function sourceLink(source: NamingSource): ListedLink {
  const published = formatPartialDate(source.publishedEarliest, source.publishedLatest)
  const held =
    source.quotes > 0
      ? `${formatCounted(source.quotes, 'quote', 'quotes')} · ${attributionWords[source.attribution]}`
      : 'text not held, not verified here'
  return {
    href: addressOf.source(source.slug),
    label: source.title,
    detail: `${source.publisher} · ${published} · ${held}`,
  }
}

function registerLink({ slug, title, publisher, version, rows }: NamingRegister): ListedLink {
  return {
    href: addressOf.dataset(slug),
    label: title,
    detail: `${publisher} · ${version} · ${formatCounted(rows, 'row', 'rows')}`,
  }
}
