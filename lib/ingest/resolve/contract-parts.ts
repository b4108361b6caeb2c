import type { Recogniser } from './recognise'

/** A company's part in a contract, and what it supplies under it as far as the words say. All by slug. */
export type ContractPart = {
  company: string
  role: 'recipient' | 'technology'
  words: string
  wordsMeaning: 'recipient' | 'description'
  product: string | null
  technology: string | null
}

/** Who receives the money of a contract: the company by slug, where it is one, and the name as the register writes it. */
export type PartRecipient = { company: string | null; name: string }

/**
 * Which companies take part in a contract: its recipients, and those whose technology its descriptions name. What words say in one
 * action holds for the whole contract, because later actions ("exercise option 2") seldom repeat it.
 */
export function contractParts(
  descriptions: readonly string[],
  recipients: readonly PartRecipient[],
  recogniser: Recogniser,
  products: ReadonlyMap<string, { technology: string }>,
): ContractPart[] {
  const named = descriptions.flatMap((description) => recogniser.companies(description))
  const companies = new Set([
    ...recipients.flatMap(({ company }) => company ?? []),
    ...named.map(({ company }) => company),
  ])
  return [...companies].map((company): ContractPart => {
    const recipient = recipients.find((one) => one.company === company)
    const found = named.filter((one) => one.company === company)
    const said = recipient ? descriptions.map((description) => recogniser.hints(company, description)) : found
    const supplied = new Set(said.flatMap((one) => [...one.products]))
    const technologies = new Set(said.flatMap((one) => [...one.technologies]))
    const product = supplied.size === 1 && technologies.size === 1 ? ([...supplied][0] ?? null) : null
    const technology =
      technologies.size === 0
        ? recogniser.usual(company)
        : technologies.size === 1
          ? ([...technologies][0] ?? null)
          : null
    return {
      company,
      role: recipient ? 'recipient' : 'technology',
      words: recipient ? recipient.name : (found[0]?.words ?? ''),
      wordsMeaning: recipient ? 'recipient' : 'description',
      product,
      technology: (product && products.get(product)?.technology) ?? technology,
    }
  })
}
