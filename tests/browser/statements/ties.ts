import { proving, quote, type Statement } from './statement'

export const ties: readonly Statement[] = [
  {
    title: '1. Ring has partnered with more than 1,300 police departments',
    path: [/US agencies listed as partners of Ring/],
    shown: ['1,501', 'more than 1,300'],
    proofs: [
      quote('Amazon’s doorbell camera company Ring has partnered with more than 1,300 police departments'),
    ],
  },
  {
    title: '2. Ring has video-sharing partnerships with more than 400 police departments',
    path: ['Figures', /US agencies listed as partners of Ring/],
    shown: ['more than 400'],
    proofs: [
      quote(
        "Amazon's Ring doorbell camera system, which has video-sharing partnerships with more than 400 police departments",
        'inferred',
      ),
    ],
  },
  {
    title: '3. Amazon Web Services sells to U.S. Immigration and Customs Enforcement',
    path: ['Companies', 'Amazon Web Services'],
    proofs: [
      proving(
        'Amazon Web Services and Immigration and Customs Enforcement',
        'Amazon Web Services sells its product to U.S. Immigration and Customers Enforcement',
      ),
    ],
  },
  {
    title: '4. Google sells G Suite to police departments',
    path: ['Campaigns', 'Google'],
    shown: ['G Suite'],
    proofs: [
      proving('Google and police departments', 'Google sells its G Suite tools to police departments'),
    ],
  },
  {
    title: '5. Microsoft has contracts with Seattle police',
    path: ['Companies', 'Microsoft', 'Seattle Police Department'],
    proofs: [quote('Microsoft has contracts in place with Seattle police')],
  },
  {
    title: "6. Microsoft's GitHub has partnerships with ICE",
    path: ['Companies', 'Microsoft', 'GitHub'],
    shown: ['Microsoft', 'Immigration and Customs Enforcement'],
    proofs: [
      proving(
        'GitHub and Immigration and Customs Enforcement',
        'Microsoft -owned GitHub also has partnerships in place with ICE',
      ),
    ],
  },
  {
    title: '7. Nextdoor partners with police departments through its Agencies app',
    path: ['Campaigns', 'Nextdoor'],
    shown: ['Agencies app'],
    proofs: [
      proving(
        'Nextdoor and police departments',
        'Nextdoor, which partners with police departments through its Agencies app',
      ),
    ],
  },
]
