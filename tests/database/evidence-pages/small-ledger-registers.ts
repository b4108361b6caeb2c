import { ids } from './small-ledger-ids'
import { inVersionOne, type Rows } from './small-ledger-rows'

const row = (key: string, line: number, cells: unknown) => ({
  dataset_id: 'fx-register',
  run_id: 'run-fx',
  file: 'seeds/datasets/fx-register/rows.csv',
  line,
  row_key: key,
  cells: JSON.stringify(cells),
})

const partnership = (id: string, kind: string, whom: Record<string, string>) => ({
  id,
  company_id: ids.lantern,
  technology_id: 'fx-doorbells',
  kind,
  status: 'active',
  ...whom,
  ...inVersionOne,
})

/** The registry, and a register with a row that lists two partnerships, one about an agency and a transaction. */
export const registers: Rows = [
  ['ledger_version', [{ version: 1, kind: 'seeds', note: 'Small ledger', counts: '{}' }]],
  ['technology', [{ slug: 'fx-doorbells', name: 'Doorbell cameras', description: 'Cameras at doors.' }]],
  ['agency_type', [{ slug: 'fx-police', name: 'Police', description: 'Police of a town.', position: 1 }]],
  [
    'unit',
    [
      {
        slug: 'fx-departments',
        singular: 'department',
        plural: 'departments',
        description: 'Police departments.',
      },
    ],
  ],
  ['metric', [{ slug: 'fx-partners', name: 'Partners', description: 'How many departments are partners.' }]],
  ['company', [{ id: ids.lantern, slug: 'fx-lantern', name: 'Lantern', ...inVersionOne }]],
  [
    'agency',
    [
      {
        id: ids.greenfield,
        slug: 'fx-greenfield-police-department-wi',
        name: 'Greenfield Police Department',
        type_id: 'fx-police',
        level: 'local',
        country: 'US',
        state: 'WI',
        ...inVersionOne,
      },
    ],
  ],
  [
    'agency_group',
    [
      {
        id: ids.departments,
        slug: 'fx-police-departments',
        name: 'police departments (unnamed)',
        description: 'Unnamed.',
        ...inVersionOne,
      },
    ],
  ],
  [
    'dataset',
    [
      {
        slug: 'fx-register',
        title: 'Register of doorbells',
        publisher: 'Doorbell Watch',
        url: 'https://register.example.org/',
        licence: 'CC-BY-4.0',
        licence_url: 'https://creativecommons.org/licenses/by/4.0/',
        attribution: 'Doorbell Watch',
        version: '2020-10-07',
        snapshot_on: '2020-10-07',
        description: 'Invented.',
        expected_min: 1,
        expected_max: 9,
        ...inVersionOne,
      },
    ],
  ],
  [
    'import_run',
    [
      {
        id: 'run-fx',
        dataset_id: 'fx-register',
        ledger_version: 1,
        state: 'done',
        started_at: '2026-11-21T10:00:00Z',
        files_sha256: 'ab'.repeat(32),
        files: ['rows.csv'],
        read: 3,
        loaded: 3,
        unchanged: 0,
        refused: 0,
      },
    ],
  ],
  [
    'partnership',
    [
      partnership(ids.withGroup, 'data_sharing', { agency_group_id: ids.departments }),
      partnership(ids.withGreenfield, 'data_sharing', { agency_id: ids.greenfield }),
      partnership(ids.alsoGreenfield, 'pilot', { agency_id: ids.greenfield }),
    ],
  ],
  [
    'partnership_listing',
    [ids.withGreenfield, ids.alsoGreenfield].map((id) => ({
      row_id: ids.listingRow,
      partnership_id: id,
      ...row('FX1', 2, {
        agency: 'Greenfield Police Department',
        link: 'https://maps.example.org/?a=1&b=2',
        note: '',
      }),
      dated_text: '2018-03-22',
      last_listed: '2020-10-07',
    })),
  ],
  [
    'agency_listing',
    [
      {
        row_id: ids.agencyRow,
        agency_id: ids.greenfield,
        ...row('FX3', 4, { ori: 'WI0410400' }),
        matched_by: 'name and state',
      },
    ],
  ],
  [
    'contract',
    [
      {
        id: ids.award,
        kind: 'award',
        identifier: 'AWARD-1',
        description: 'LANTERN LICENSES',
        amount: '1200.50',
        currency: 'USD',
        transaction_count: 1,
        buyer_name: 'GREENFIELD',
        recipient_name: 'RESELLER INC',
        through_reseller: true,
        dataset_id: 'fx-register',
        run_id: 'run-fx',
        ...inVersionOne,
      },
    ],
  ],
  [
    'contract_company',
    [
      {
        contract_id: ids.award,
        company_id: ids.lantern,
        role: 'technology',
        partnership_id: ids.withGreenfield,
      },
    ],
  ],
  [
    'contract_transaction',
    [
      {
        row_id: ids.transactionRow,
        contract_id: ids.award,
        amount: '1200.50',
        currency: 'USD',
        ...row('FX2', 3, [
          ['Zeta', 'first'],
          ['Alpha', 'second'],
        ]),
      },
    ],
  ],
]
