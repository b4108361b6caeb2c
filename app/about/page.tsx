import { pageMetadata } from '@/components/shell/metadata'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'

export const metadata = pageMetadata({
  title: 'Method',
  description:
    'What Blue Ledger counts and what it does not, how it knows, and how to have a record corrected.',
  path: '/about',
})

export default function AboutPage() {
  return (
    <article className="prose">
      <PageHead
        title="Method"
        standfirst="What is counted and what is not, how we know, and how to have a record corrected."
      />
      <Section title="What this is">
        <p>
          Blue Ledger records the ties between technology companies and the police: who supplies what to whom,
          since when, for how much, what the company says about it, and how we know. It is for whoever has to
          be able to trust a figure: a journalist before she prints it, a council clerk, a campaigner, a
          researcher.
        </p>
        <p>
          Every figure leads in one click to the words of a source or to the rows of a register. Where the
          ledger does not know something, it says so.
        </p>
      </Section>
      <Section title="Three kinds of evidence" id="evidence">
        <dl>
          <dt>A quote</dt>
          <dd>
            Exact words in a document whose text the ledger holds. They are found in that text letter by
            letter, or they are refused; the database itself refuses a quote that is not verbatim. A quote’s
            address is made from the text’s hash and the words, so it never moves.
          </dd>
          <dt>A row</dt>
          <dd>
            A line of a public register, kept with its own cells, its file and its line. It proves what the
            register says, not more: that a register lists a partnership is evidence that it was listed.
          </dd>
          <dt>A reference</dt>
          <dd>
            A document whose text the ledger does not hold: publisher, date and address. It is marked “not
            verified here” wherever it appears, and becomes a quote once the text is in.
          </dd>
        </dl>
        <p>
          Each quote is looked for again, in the text that is held and at its address online. What became of
          it, and when somebody looked, stands with it: <a href="/evidence/health">how the quotes fare</a>.
        </p>
      </Section>
      <Section title="A claim is not a figure" id="figures">
        <p>
          Sources make claims. They disagree, they age, and they count different things: departments, police
          and fire agencies, agreements. The ledger keeps all of them, each with its comparator (
          <em>more than</em>, <em>about</em>), its unit, its scope and four dates: when something happened,
          when it was printed, when the ledger received it, and as of when it is claimed.
        </p>
        <p>
          A figure is what the ledger publishes: a choice among claims, or a count of its own rows, with the
          reason written beside it and the other claims below.
        </p>
      </Section>
      <Section title="What is counted" id="counted">
        <ul>
          <li>
            A <strong>partnership</strong> is one company and one agency over one product or technology. Two
            rows of a register about the same one are two pieces of evidence for one partnership.
          </li>
          <li>
            A partnership whose source does not name the company is kept as that, and counted apart where
            companies are counted.
          </li>
          <li>
            Agencies that a source does not name (“1,300 police departments”) are an{' '}
            <strong>agency group</strong> and are never counted as an agency.
          </li>
          <li>
            A parent company’s numbers include its subsidiaries’, and say so. The same page shows them
            without.
          </li>
          <li>
            <strong>Amounts</strong> of awards and orders, of subawards and of bids are never added together,
            nor are two currencies. A contract’s amount is the sum of the transactions the ledger holds; a
            negative transaction takes money back, one of zero changes something else.
          </li>
          <li>
            Whoever gets the money is not always whoever makes the technology. Buyer, recipient, reseller and
            technology company are four roles. A contract through a reseller names the words by which the
            company was recognised.
          </li>
        </ul>
      </Section>
      <Section title="Charts" id="charts">
        <ul>
          <li>
            A chart is drawn from records of the ledger, anew after each load. “Rows” under it leads to the
            records, “CSV” to the numbers as drawn.
          </li>
          <li>
            <a href="/charts/ring-partnerships">Ring’s partners</a> are counted by agency row and by the day
            that the row gives; a row that gives only a month counts from that month’s end. A printed number
            stands where it was printed, with what the rows count by then. Where only the month of printing is
            known, that is by the month’s end.
          </li>
          <li>
            <a href="/charts/partnerships-by-agency-type">Partnerships by type</a>,{' '}
            <a href="/charts/partnerships-by-technology">technology</a> and{' '}
            <a href="/charts/partnerships-by-state">state</a> count each partnership once. States are shaded
            in fifths: each shade holds about as many states as the next. A hatched state has no record.
          </li>
          <li>
            <a href="/charts/dhs-obligations">Obligations</a> are net, in US dollars, by the fiscal year of
            each transaction; money taken back counts as negative. A transaction that names two companies
            counts for both, and once in the total.
          </li>
          <li>
            Printed and counted numbers stand side by side in{' '}
            <a href="/charts/microsoft-subcontracts">one chart</a> only to show that they count different
            things.
          </li>
          <li>
            On the <a href="/charts/commitments-timeline">time line</a> a bar without an end means that no end
            was given, not that the promise was kept.
          </li>
        </ul>
      </Section>
      <Section title="What is not known" id="unknown">
        <p>
          A date is as precise as its source: a year, a month, a day, or “by” a day when only that is known.
          “No longer listed” is not “ended”. No record is not none: the registers that have been loaded are
          listed on <a href="/data">the data page</a>, and there are others. An attribution that was concluded
          and not checked is marked <em>inferred</em>.
        </p>
        <p>
          The rows of the Atlas of Surveillance date the document that reported a technology, not the day its
          use began. The ledger therefore says “by” that day. Only the rows on Ring carry the day a
          partnership became active.
        </p>
      </Section>
      <Section title="Corrections" id="corrections">
        <p>
          Everything the ledger says stands in reviewed files: quotes and what we read in them under{' '}
          <code>seeds/articles</code>, companies and agencies under <code>seeds/registry</code>, registers
          under <code>seeds/datasets</code>. To correct a record, change its line, say why in the commit, and
          propose the change to whoever runs this ledger; <code>npm run seeds:check</code> says at once
          whether it holds. What was there before stays in the record’s history, and a record that is
          withdrawn leaves a page that says why. <a href="/changes">Changes</a> tells what each version did,
          and <a href="/feeds">feeds</a> bring it to whoever wants to follow.
        </p>
        <p>
          Whoever finds something wrong need not edit a file: each record’s page, and each quote’s, ends with
          “Something wrong?”. Every objection has a <a href="/objections">public page</a> that says where it
          stands, how it was decided and why; what companies and agencies reply is quoted word for word like
          any other source.
        </p>
      </Section>
      <Section title="Licences" id="licences">
        <p>
          The software is free under the MIT licence. The facts come from registers with licences of their
          own, named on <a href="/data">the data page</a>; the Atlas of Surveillance is by the Electronic
          Frontier Foundation, CC BY 4.0. Quotes belong to their authors and are shown with their source.
        </p>
      </Section>
    </article>
  )
}
