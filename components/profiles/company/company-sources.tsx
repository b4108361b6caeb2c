import { LinkList, type ListedLink } from '@/components/ui/link-list'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { formatPartialDate } from '@/lib/domain/format-date'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import { attributionWords } from '@/lib/domain/words'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import type { NamingSource } from '@/lib/queries/profiles/company-sources'
import { RegisterList } from '../register-list'
import { Slips } from '../slips'

const sourcesOpen = 6

/** Every register and document that names a company, and words about it that prove no other record. */
export function CompanySources({ profile }: { profile: CompanyProfile }) {
  const { sources, registers, citations } = profile
  if (sources.length + registers.length === 0) return null
  const links = sources.map(sourceLink)
  const open = links.length === sourcesOpen + 1 ? links.length : sourcesOpen
  const named = new Set(registers.map(({ party }) => party.slug))
  return (
    <Section title="Sources that name it" id="sources">
      {registers.length > 0 && (
        <section id="registers" className="max-w-[65ch]">
          <h3 className="mb-1 font-serif text-quote font-[620]">From these registers</h3>
          <RegisterList registers={registers} companies several={named.size > 1} />
        </section>
      )}
      {links.length > 0 && (
        <>
          <h3 className="mt-6 mb-1 font-serif text-quote font-[620]">From these documents</h3>
          <LinkList links={links.slice(0, open)} />
        </>
      )}
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
