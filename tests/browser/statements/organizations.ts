import { quote, type Statement } from './statement'

/** An organization and words that name it. */
const organization = (name: string, words: string): Statement => ({
  title: `21. ${name} is named for what the texts name it for`,
  path: ['Organizations', name],
  proofs: [quote(words)],
})

export const organizations: readonly Statement[] = [
  organization('GMB', 'The online giant has got 39 taxpayer-funded deals since 2015'),
  organization(
    'International Association of Chiefs of Police',
    '"We can\'t survive without these technologies,"',
  ),
  organization('Media Justice', 'It’s partnerships like those that have prompted the creation'),
  organization(
    'The Movement for Black Lives',
    'It’s partnerships like those that have prompted the creation',
  ),
  organization('Kairos Fellowship', 'The immediate next steps for the campaign are to pursue conversations'),
  organization('Black Lives Matter', '“Seeing how tech companies were responding to the uprising'),
  organization('TechCrunch', 'Nextdoor, Google and Amazon did not respond to our request for comment'),
  organization('Protocol', 'An IBM spokesperson told Protocol the company has'),
  organization('University of South Carolina', '"We can\'t survive without these technologies,"'),
  organization('Macomb Community College', '"I think it\'s absurd, really," said Chris Gilliard'),
]
