import { claimId, ids } from './small-ledger-ids'
import { inVersionOne, type Rows } from './small-ledger-rows'

const claim = (slug: string, text: string, more: Record<string, unknown>) => ({
  id: claimId(slug),
  slug,
  kind: 'statement',
  text,
  company_id: ids.lantern,
  speaker: 'source',
  ...more,
  ...inVersionOne,
})

const number = { kind: 'quantity', metric_id: 'fx-partners', unit_id: 'fx-departments' }

/** Claims, the figure that chooses among them, what the company promised, and the campaign that asks. */
export const claims: Rows = [
  [
    'claim',
    [
      claim('fx-more-than-1300', 'More than 1,300 partner departments', {
        ...number,
        quantity: 1300,
        comparator: 'more_than',
        as_of_earliest: '2020-08-01',
        as_of_latest: '2020-08-31',
      }),
      claim('fx-401', '401 partner departments', {
        ...number,
        quantity: 401,
        comparator: 'exactly',
        as_of_earliest: '2019-08-28',
        as_of_latest: '2019-08-28',
      }),
      claim('fx-not-followed', 'Lantern has not followed the others', {}),
      claim('fx-someone-sells', 'Somebody will sell it anyway', { company_id: null, speaker: 'lost' }),
    ],
  ],
  [
    'figure',
    [
      {
        id: 'f-fx',
        slug: 'fx-partners',
        title: 'Departments that partner with Lantern',
        kind: 'claim',
        chosen_claim_id: claimId('fx-more-than-1300'),
        comparator: 'more_than',
        value: 1300,
        unit_id: 'fx-departments',
        basis: 'claim',
        reason: 'The newest.',
        scope: 'Police.',
        company_id: ids.lantern,
        ...inVersionOne,
      },
    ],
  ],
  [
    'figure_claim',
    [
      { figure_id: 'f-fx', claim_id: claimId('fx-more-than-1300'), role: 'chosen', position: 1 },
      {
        figure_id: 'f-fx',
        claim_id: claimId('fx-401'),
        role: 'rival',
        position: 2,
        differs: 'It is a year older.',
      },
    ],
  ],
  [
    'commitment',
    [
      {
        id: 'cm-fx-stop',
        slug: 'fx-stop',
        company_id: ids.lantern,
        kind: 'moratorium',
        title: 'A year without',
        terms: 'One year.',
        ...inVersionOne,
      },
      {
        id: 'cm-fx-silent',
        slug: 'fx-silent',
        company_id: ids.lantern,
        kind: 'no_response',
        title: 'Lantern did not respond',
        terms: 'Asked by the paper.',
        momentary: true,
        ...inVersionOne,
      },
    ],
  ],
  [
    'campaign',
    [
      {
        id: ids.campaign,
        slug: 'fx-not-neutral',
        name: 'Not Neutral',
        description: 'It asks companies to stop.',
        began_earliest: '2020-07-01',
        began_latest: '2020-07-10',
        began_text: 'early July',
        ...inVersionOne,
      },
    ],
  ],
  ['campaign_organization', [{ campaign_id: ids.campaign, organization_id: ids.future, role: 'lead' }]],
  ['campaign_company', [{ campaign_id: ids.campaign, company_id: ids.lantern, target: 'focus' }]],
  [
    'demand',
    [
      {
        id: 'd-fx',
        slug: 'fx-cut-ties',
        text: 'Cut ties with the police',
        campaign_id: ids.campaign,
        company_id: ids.lantern,
        ...inVersionOne,
      },
    ],
  ],
]
