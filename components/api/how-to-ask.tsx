import { Section } from '@/components/ui/section'

type HowToAskProps = { limits: Record<'api' | 'files' | 'atOnce', number> }

/** How the API is asked, what its answers are made of, and what they keep. */
export function HowToAsk({ limits }: HowToAskProps) {
  return (
    <div className="prose">
      <Section title="Asking" id="asking">
        <p>
          An address of the API is that of the page with <code>/api/v1</code> before it: the same filters,
          sorts and pages, and the same rows. A filter that takes several values is repeated:{' '}
          <code>state=CA&amp;state=TX</code>. Nothing needs a key, and any site may read it (CORS).
        </p>
        <p>
          A page has 50 rows, or as many as <code>limit</code> says, up to 200. <code>links.next</code> leads
          on; follow it as it is. To have all rows at once take a file instead.
        </p>
      </Section>
      <Section title="Files" id="files">
        <p>
          <code>/download/contracts.csv</code>, <code>.json</code> or <code>.jsonl</code>, with the filters of
          the page, are all rows that match, streamed. CSV is UTF-8 with CRLF, as RFC 4180 has it;{' '}
          <code>bom=1</code> marks it for Excel. A cell that begins with a sign by which a spreadsheet knows a
          formula, or with an apostrophe, and is no number has one apostrophe put before it: take it away to
          have what was written. The header <code>Link: rel=&quot;describedby&quot;</code> leads to a
          description of the columns, the licences, the query and the version (CSV on the Web); JSON has them
          in itself, and ends with the number of rows. A file that breaks off is an error of the connection,
          never a short file.
        </p>
      </Section>
      <Section title="Evidence" id="evidence">
        <p>
          A permalink answers <code>Accept: application/ld+json</code> as a W3C Web Annotation, and so does
          the same address with <code>.json</code>: the words with what stands before and behind them, their
          place in code points, the SHA-256 of the text they stand in, the original and archived copies. A row
          has its line and its cells. <code>/evidence/…/cite.bib</code>, <code>.ris</code> and{' '}
          <code>.json</code> are its citation for reference managers; <code>/cite?evidence=</code>, repeated,
          cites several at once in seven formats.
        </p>
      </Section>
      <Section title="Versions" id="versions">
        <p>
          Each load makes a new version of the ledger. Each answer is of one version, also while another is
          loaded, and says it, in its body and as <code>X-Ledger-Version</code>. The <code>ETag</code> changes
          with the version: ask again with <code>If-None-Match</code>, and what has not changed costs nothing
          (304).
        </p>
      </Section>
      <Section title="How often" id="limits">
        <p>
          One address may ask the API {limits.api} times a minute, and for files {limits.files} times;{' '}
          {limits.atOnce} files stream at a time. <code>RateLimit</code> says what is left. Beyond that the
          answer is 429, and <code>Retry-After</code> says in how many seconds to come back.
        </p>
      </Section>
      <Section title="On other sites" id="embedding">
        <p>
          <code>/oembed?url=</code> and the address of a page answers as oEmbed 1.0 has it, as{' '}
          <code>json</code> or <code>xml</code>, within <code>maxwidth</code> and <code>maxheight</code>:
          evidence, figures and charts with a card to frame, other records with their picture. Cards run no
          script and ask nobody else for anything.
        </p>
      </Section>
      <Problems />
      <Section title="For programs" id="openapi">
        <p>
          <a href="/api/v1/openapi.json">/api/v1/openapi.json</a> describes all of this as OpenAPI 3.1. It and
          this page are made of the schemas by which requests are read and rows are written.
        </p>
      </Section>
    </div>
  )
}

const problems = [
  [
    400,
    'A parameter is unknown or wrong. Nothing is answered, so that no filter is lost unseen; “errors” names each.',
  ],
  [404, 'There is no such record or address.'],
  [405, 'The ledger is only read here: GET, HEAD and OPTIONS.'],
  [410, 'The record was withdrawn; the detail says why and with which version.'],
  [429, 'Too many requests: come back after the seconds of Retry-After.'],
  [500, 'A fault of ours.'],
  [501, 'oEmbed in a format other than json and xml.'],
  [503, 'The question met its time limit, too many files are under way, or the database is out of reach.'],
] as const

function Problems() {
  return (
    <Section title="When something is wrong" id="problems">
      <p>
        Each error is a problem as RFC 9457 has it (<code>application/problem+json</code>).
      </p>
      <dl>
        {problems.map(([status, says]) => (
          <div key={status} id={`problem-${status}`}>
            <dt>{status}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
