import { quote, type Statement } from './statement'

/** A person, the organization or company whose page leads there, and words. */
const person = (name: string, path: readonly string[], ...words: string[]): Statement => ({
  title: `22. ${name} is shown with a public role and their words`,
  path: [...path, name],
  proofs: words.map((said) => quote(said, name)),
})

export const people: readonly Statement[] = [
  person(
    'Jelani Drew-Davi',
    ['Organizations', 'Kairos Fellowship'],
    '“Tech companies’ products have real-life consequences for people',
    '“Microsoft has been so deeply intertwined with our government',
  ),
  person(
    'Mariana Ruiz Firmat',
    ['Organizations', 'Kairos Fellowship'],
    '“This feels so important to us because it’s often the idea of neutral',
  ),
  person(
    'Evan Greer',
    ['Organizations', 'Fight for the Future'],
    '"I think broadly, tech companies want to have it both ways,"',
    '"You have city councils and mayors who are now being forced',
  ),
  person(
    'Gonzalez',
    ['Organizations', 'Mijente'],
    '"Some of these companies will get pressure internally from their employees',
    "Mijente's Gonzalez believes this could be a moment when police contracts become a liability",
  ),
  person(
    'Chris Gilliard',
    ['Organizations', 'Macomb Community College'],
    '"I think it\'s absurd, really," said Chris Gilliard',
    'Gilliard, for one, is doubtful.',
  ),
  person(
    'Geoffrey Alpert',
    ['Organizations', 'University of South Carolina'],
    '"We can\'t survive without these technologies," said Geoffrey Alpert',
  ),
  person('Satya Nadella', ['Companies', 'Microsoft'], 'it issued a statement from CEO Satya Nadella'),
]
