import { addressOf } from '@/lib/domain/addresses'
import { partialDateValue } from '@/lib/domain/format-date'
import type { FigureClaim, FigurePage } from '@/lib/queries/figures/figures'
import { addressIn, breadcrumbs, type Thing, textOf, theLedger } from './things'

/** Where a comparator puts the number: the least it can be, the most, or what it is. */
const bounds = {
  exactly: 'value',
  about: 'value',
  more_than: 'minValue',
  at_least: 'minValue',
  up_to: 'maxValue',
  fewer_than: 'maxValue',
} as const

/** A figure in schema.org's words: an `Observation` of a `StatisticalVariable`, and each `Claim` it was chosen among. */
export function figureThings(figure: FigurePage): Thing[] {
  const address = addressIn(addressOf.figure(figure.slug))
  return [
    observation(figure, address),
    ...figure.claims.map((claim) => claimThing(claim, address)),
    breadcrumbs(
      { name: 'Figures', path: '/figures' },
      { name: figure.title, path: addressOf.figure(figure.slug) },
    ),
  ]
}

function observation(figure: FigurePage, address: string): Thing {
  const { title, unit, scope, basis, comparator, value, outOf, currency, company, reason } = figure
  return {
    '@type': 'Observation',
    '@id': address,
    url: address,
    name: title,
    description: textOf(reason),
    variableMeasured: {
      '@type': 'StatisticalVariable',
      name: title,
      description: textOf(unit.description),
      populationType: { '@type': 'Class', name: unit.plural },
      measurementMethod: basis,
      constraintProperty: textOf(scope),
    },
    // Numbers of machines: a figure has far fewer digits than a float can hold.
    [bounds[comparator]]: Number(value),
    measurementQualifier: comparator === 'exactly' ? undefined : comparator.replace('_', ' '),
    measurementDenominator:
      outOf === null ? undefined : { '@type': 'QuantitativeValue', value: Number(outOf) },
    unitText: currency ?? unit.plural,
    measurementMethod: basis,
    observationDate: partialDateValue(figure.asOfEarliest, figure.asOfLatest),
    observationAbout: company && {
      '@type': 'Organization',
      '@id': addressIn(addressOf.company(company.slug)),
      name: company.name,
    },
    publisher: theLedger,
  }
}

function claimThing({ slug, text, citations }: FigureClaim, address: string): Thing {
  const supporting = citations.filter(({ stance }) => stance === 'supports')
  return {
    '@type': 'Claim',
    '@id': `${address}#${slug}`,
    url: `${address}#${slug}`,
    text: textOf(text),
    appearance: supporting.map(({ evidence }) => ({
      '@type': evidence.exact === null ? 'CreativeWork' : 'Quotation',
      '@id': addressIn(addressOf.evidence(evidence.id)),
    })),
  }
}
