import { quote, type Statement } from './statement'

export const money: readonly Statement[] = [
  {
    title: '8. Microsoft has had more than 5,000 subcontracts since 2016',
    path: [/Microsoft subcontracts, Department of Defense/],
    proofs: [
      quote(
        'Microsoft has had more than 5,000 subcontracts with the DoD and other law enforcement agencies since 2016.',
      ),
    ],
  },
  {
    title: '9. Microsoft bids for a contract of $10 billion with the Department of Defense',
    path: ['Companies', 'Microsoft', /A contract that Microsoft competes for/],
    shown: ['Bid'],
    proofs: [
      quote(
        'With Microsoft, in addition to contracts with Seattle’s police department, the company is also battling for a $10 billion contract with the U.S. Department of Defense.',
        'A bid and not an award',
      ),
    ],
  },
  {
    title: '10. Amazon won £460 million of public contracts in four years',
    path: [/UK public contracts won by Amazon/],
    proofs: [quote('Amazon has won £460million of public contracts in the past four years', 'inferred')],
  },
  {
    title: '11. Amazon has 39 taxpayer-funded deals since 2015, as GMB claims',
    path: ['Figures', /Taxpayer-funded deals of Amazon/],
    shown: ['GMB'],
    proofs: [
      quote(
        'The online giant has got 39 taxpayer-funded deals since 2015, GMB union research claims.',
        'GMB',
      ),
    ],
  },
]
