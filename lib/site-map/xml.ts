/** The most addresses that one file may hold (sitemaps.org). */
export const addressesPerFile = 50_000

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)
}

/** A site map as sitemaps.org describes it; `changed` is left out where it is not known. */
export function siteMapXml(entries: readonly { address: string; changed?: Date }[]): string {
  return document('urlset', 'url', entries)
}

/** An index of site maps. */
export function siteMapIndexXml(addresses: readonly string[]): string {
  return document(
    'sitemapindex',
    'sitemap',
    addresses.map((address) => ({ address })),
  )
}

function document(
  root: string,
  item: string,
  entries: readonly { address: string; changed?: Date }[],
): string {
  const items = entries.map(({ address, changed }) => {
    const lastChange = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''
    return `<${item}><loc>${escapeXml(address)}</loc>${lastChange}</${item}>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('\n')}\n</${root}>\n`
}
