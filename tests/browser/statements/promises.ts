import { proving, quote, type Statement } from './statement'

export const promises: readonly Statement[] = [
  {
    title: "12. Amazon's moratorium on police use of its facial recognition lasts a year",
    path: ['Commitments'],
    shown: ['10 Jun 2020', '10 Jun 2021'],
    proofs: [
      quote(
        'We’re implementing a one-year moratorium on police use of Amazon’s facial recognition technology.',
        'verified',
      ),
    ],
  },
  {
    title: '13. IBM left facial recognition first, and speaks of robust processes',
    path: ['Companies', 'IBM'],
    proofs: [
      quote('IBM is the first major technology company to walk away from facial recognition technology'),
      quote('An IBM spokesperson told Protocol the company has "robust processes in place'),
    ],
  },
  {
    title: '14. Amazon and Microsoft had not followed, and the same source speaks against it',
    path: ['Companies', 'Amazon'],
    proofs: [
      proving(
        'Amazon has not followed IBM',
        'Amazon and Microsoft have not followed.',
        'What speaks against it',
        'We’re implementing a one-year moratorium',
      ),
    ],
  },
  {
    title: '15. Nextdoor turned off forwarding to the police in June 2020',
    path: ['Commitments'],
    shown: ['Nextdoor turned off forwarding to the police', 'Jun 2020'],
    proofs: [
      quote('In June, Nextdoor turned off its feature that allows people to forward information to police'),
    ],
  },
  {
    title: '16. Nextdoor will train moderators and has not said that it will cut ties',
    path: ['Campaigns', 'Nextdoor'],
    shown: ['Nextdoor will train moderators', 'Nextdoor has not said that it will cut ties with the police'],
    proofs: [
      quote(
        'The response from Nextdoor has been we’ll train moderators, but they have not said we’ll cut ties',
      ),
    ],
  },
  {
    title: '17. Microsoft declined to comment, and three companies did not respond',
    path: [/Companies commented when asked/, 'The rows that are counted'],
    proofs: [
      quote('Microsoft declined to comment for this story'),
      quote('Nextdoor, Google and Amazon did not respond to our request for comment'),
    ],
  },
  {
    title:
      '18. Microsoft tweeted its employees’ statements and its CEO’s, and left its police work unmentioned',
    path: ['Companies', 'Microsoft'],
    proofs: [
      proving(
        'Microsoft has been tweeting',
        'Microsoft has been tweeting statements from its black employees in response to the killing of George Floyd',
      ),
      quote('it issued a statement from CEO Satya Nadella saying there is "no place for hate and racism'),
      quote(
        'But the company did not mention whether the national conversation could lead it to reassess its work with police forces.',
      ),
    ],
  },
]
