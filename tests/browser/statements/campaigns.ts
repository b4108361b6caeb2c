import { quote, type Statement } from './statement'

export const campaigns: readonly Statement[] = [
  {
    title: '19. Tech Is Not Neutral: who leads it, how it began, whom it addresses, what it asks',
    path: ['Campaigns', 'Tech Is Not Neutral'],
    shown: ['Kairos Fellowship', 'The Movement for Black Lives', 'Media Justice', 'Microsoft', 'Nextdoor'],
    proofs: [
      quote(
        'It’s partnerships like those that have prompted the creation of the Tech Is Not Neutral campaign',
      ),
      quote('The campaign kicked off in early July with an open letter written to big tech CEOs.'),
      quote('The letter, addressed to leaders at Amazon, Microsoft, Nextdoor and Google, urges them'),
      quote('But the campaign’s main focus right now is on Nextdoor and Microsoft, Drew-Davi said.'),
      quote('Tech Is Not Neutral campaign urges companies to stop working with law enforcement agencies'),
      quote('the folks at the Tech Is Not Neutral campaign say more needs to be done'),
    ],
  },
  {
    title: '20. Fight for the Future, misnamed in the text, presses local governments',
    path: ['Organizations', 'Fight for the Future'],
    proofs: [
      quote(
        'Groups like Fight for our Future and Mijente are hoping to hasten that trend by pressuring reform-minded local governments',
        '“Fight for our Future” is Fight for the Future.',
      ),
    ],
  },
  {
    title: '20. Mijente presses local governments',
    path: ['Organizations', 'Mijente'],
    proofs: [quote('Groups like Fight for our Future and Mijente are hoping to hasten that trend')],
  },
]
