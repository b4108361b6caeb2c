import { addressIn, type Thing, theLedger } from './things'

/** The site, and how it is searched. */
export function siteThings(): Thing[] {
  return [
    {
      '@type': 'WebSite',
      '@id': addressIn('/'),
      url: addressIn('/'),
      name: 'Blue Ledger',
      description:
        'Who equips the police, and how we know: a public ledger of figures that lead to their proof.',
      inLanguage: 'en',
      publisher: theLedger,
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          '@type': 'EntryPoint',
          urlTemplate: addressIn('/search?q={search_term_string}'),
        },
        'query-input': 'required name=search_term_string',
      },
    },
  ]
}
