import { type Column, DataTable } from '@/components/ui/data-table'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { type FeedAddresses, feedAt, feedOfAll, feedOfPath, followedLists } from '@/lib/domain/feed-addresses'
import { objectionFeeds } from '@/lib/domain/objections'
import { usStateNames } from '@/lib/domain/us-states'

type Offered = { feed: FeedAddresses; about: string }

const aboutLists: Readonly<Record<(typeof followedLists)[number], string>> = {
  companies: 'Those that supply technology.',
  agencies: 'Those that buy or use it.',
  partnerships: 'Who supplies whom.',
  contracts: 'Awards, orders, grants and bids.',
  figures: 'The numbers that the ledger publishes, and how they change.',
  claims: 'What sources assert.',
  commitments: 'What companies said they will or will not do, and how they answered.',
  campaigns: 'Who asks what of whom.',
  sources: 'Documents, whether their text is held or not.',
  evidence: 'Quotes and references.',
}

const lists: Offered[] = [
  { feed: feedOfAll, about: 'Each record that came in, changed, was withdrawn or came back.' },
  ...followedLists.map((name) => ({
    feed: feedOfPath(`/${name}`) ?? feedOfAll,
    about: aboutLists[name],
  })),
  {
    feed: { title: 'Objections', ...objectionFeeds },
    about: 'Each step of what readers say is wrong: received, under review, accepted or declined, corrected.',
  },
]

const some: Offered[] = [
  {
    feed: { ...(feedOfPath('/companies/ring') ?? feedOfAll), title: 'A company (Ring)' },
    about: 'It and those it owns: partnerships, contracts, claims, commitments, quotes.',
  },
  {
    feed: {
      ...(feedOfPath('/agencies/seattle-police-department-wa') ?? feedOfAll),
      title: 'An agency (Seattle)',
    },
    about: 'It, who supplies it, its contracts, and what is claimed about it.',
  },
  {
    feed: {
      ...(feedOfPath('/figures/ring-partner-agencies') ?? feedOfAll),
      title: 'A figure (partners of Ring)',
    },
    about: 'It, the claims on its page, and their evidence.',
  },
  {
    feed: {
      ...(feedOfPath('/commitments/amazon-moratorium-on-police-use-of-facial-recognition') ?? feedOfAll),
      title: 'A commitment (Amazon’s moratorium)',
    },
    about: 'It, and the evidence for and against it.',
  },
  {
    feed: {
      ...(feedOfPath('/partnerships?company=ring&state=CA') ?? feedOfAll),
      title: 'A search (Ring in California)',
    },
    about:
      'What a search in a list finds now, and all of the list that is withdrawn. The parameters are those of the list.',
  },
]

/** Which feeds there are, what is in them, and what their ids promise. */
export function FeedsArticle() {
  const states = Object.entries(usStateNames).map(([code, name]) => ({
    code,
    feed: feedAt(name, `/feeds/states/${code.toLowerCase()}`),
  }))
  return (
    <>
      <PageHead
        title="Feeds"
        standfirst="Follow the ledger with a feed reader or a program: what came in, changed or was withdrawn, version by version."
      />
      <Section title="All of it, or a list" id="lists">
        <FeedTable caption="Feeds of lists" rows={lists} />
      </Section>
      <Section
        title="A record, a search"
        id="some"
        note="Each record with a page, each claim and each list has its own: the foot of its page and its history lead there."
      >
        <FeedTable caption="Examples of feeds" rows={some} />
      </Section>
      <Section
        title="A state"
        id="states"
        note="The agencies of a state: who supplies them, their contracts, and what is claimed about them."
      >
        <ul className="reach text-table wide:columns-3">
          {states.map(({ code, feed }) => (
            <li key={code} className="py-1">
              {feed.title}: <a href={feed.atom}>Atom</a>, <a href={feed.json}>JSON</a>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="What an entry is" id="entries">
        <ul className="max-w-[65ch] list-disc pl-5 text-table">
          <li>
            One record in one version of the ledger. Its id is the same in every feed that has it, and never
            stands for anything else.
          </li>
          <li>Its time is that of the load, not of the event that the record tells of.</li>
          <li>
            Where a version changed more than 25 records of a kind, one entry tells of them all and leads to
            the list of them.
          </li>
          <li>
            A page of a feed ends with a whole version; older entries are on the page that it names as the
            next (RFC 5005, JSON Feed’s next_url).
          </li>
          <li>A feed that has not changed answers 304 to whoever names the ETag of what he has.</li>
        </ul>
      </Section>
      <p className="reach mt-6">
        The same to be read: <a href="/changes">all changes</a>.
      </p>
    </>
  )
}

function FeedTable({ caption, rows }: { caption: string; rows: readonly Offered[] }) {
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ feed }) => feed.atom} />
}

const columns: Column<Offered>[] = [
  { key: 'title', header: 'Feed', phone: 'title', cell: ({ feed }) => feed.title },
  { key: 'about', header: 'What is in it', phone: 'second', cell: ({ about }) => about },
  {
    key: 'address',
    header: 'Address',
    phone: 'line',
    nowrap: true,
    cell: ({ feed }) => (
      <>
        <a href={feed.atom}>Atom</a>, <a href={feed.json}>JSON Feed</a>
      </>
    ),
  },
]
