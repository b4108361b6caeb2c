import { type Thing, thingsAsJson } from '@/lib/sharing/structured/things'

/**
 * What a page is about, for machines: schema.org's words as JSON-LD. A data block runs nothing, so the Content-Security-Policy, which
 * is about scripts, has no say in it; lib/sharing/structured/json-for-html.ts lets nothing through that could end it.
 */
export function StructuredData({ things }: { things: readonly Thing[] }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: thingsAsJson(things) }} />
}
