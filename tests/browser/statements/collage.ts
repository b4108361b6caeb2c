import { quote, type Statement } from './statement'

export const collage: readonly Statement[] = [
  {
    title: '22. Sentences whose speaker is lost stay unattributed',
    path: ['Evidence'],
    proofs: [
      quote(
        '"Someone\'s going to sell it to the police to make money," he said.',
        'does not name the speaker',
      ),
      quote('He predicted that police departments would "find another vendor"', 'does not name the speaker'),
      quote('"Canceling these partnerships should be on the list', 'does not name the speaker'),
    ],
  },
  {
    title: '23. Specialist vendors who may not face the same pressures are context',
    path: ['Evidence'],
    proofs: [
      quote(
        'But unlike mainstream tech companies, these vendors are specialists created to serve this market and may not face the same pressures from employees or investors.',
        'it is a fact about no company',
      ),
    ],
  },
  {
    title: '24. The second text is shown as a collage of passages, verified or inferred',
    path: ['Sources', /^.Amazon and Microsoft have not followed/],
    shown: [
      'Passage 28',
      'The Washington Post',
      'Electronic Frontier Foundation',
      'Protocol',
      'inferred',
      'verified',
    ],
    proofs: [
      { link: 'quote 5', words: 'We’re implementing a one-year moratorium', beside: ['Amazon', 'verified'] },
      { link: 'quote 12', words: 'The decision whether to plug the police department', beside: ['inferred'] },
    ],
  },
]
