import { z } from 'zod'

/** What one value of a parameter is, once read. */
export type Value = string | number

/** A parameter that an address holds once. `fallback` is what its absence means; it is left out of addresses. */
export type OneParameter<V extends Value = Value, F extends V | null = V | null> = {
  readonly many: false
  readonly schema: z.ZodType<V>
  readonly fallback: F
}

/** A parameter that an address repeats, once for each value. */
export type ManyParameter<V extends Value = Value> = {
  readonly many: true
  readonly schema: z.ZodType<V>
}

export type Parameter = OneParameter | ManyParameter

/** The parameters of a list by name, in the order in which its addresses have them. */
export type Parameters = Readonly<Record<string, Parameter>>

function one<V extends Value>(schema: z.ZodType<V>): OneParameter<V, null> {
  return { many: false, schema, fallback: null }
}

function many<V extends Value>(schema: z.ZodType<V>): ManyParameter<V> {
  return { many: true, schema }
}

// NUL, which PostgreSQL cannot hold, the other control characters, and halves of characters.
const unprintable = /[\p{Cc}\p{Surrogate}]/u

/** Words of a visitor's own. */
export const text = () =>
  one(
    z
      .string()
      .max(200, 'is longer than 200 characters')
      .refine((value) => !unprintable.test(value), 'holds characters that nobody can type')
      .transform((value) => value.trim().replace(/\s+/g, ' ')),
  )

/** A name, sign for sign as a register writes it. */
export const asWritten = () =>
  one(
    z
      .string()
      .max(1000, 'is longer than 1,000 characters')
      .refine((value) => !/[\0\p{Surrogate}]/u.test(value), 'holds characters that no name can hold'),
  )

const slugSchema = z
  .string()
  .max(120, 'is too long for a name in an address')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is written with lower-case letters, digits and hyphens')

/** One record, by the slug of its address. Whether there is such a record, the query finds out. */
export const slug = () => one(slugSchema)

/** Several records, by the slugs of their addresses. */
export const slugs = () => many(slugSchema)

/** Some of a few words. */
export const choices = <const W extends string>(words: readonly W[]) =>
  many(z.enum(words, { error: `may be ${wordList(words)}` }))

/** One of a few words. */
export const choice = <const W extends string>(words: readonly W[]) =>
  one(z.enum(words, { error: `may be ${wordList(words)}` }))

/** On, written as 1, or off. */
export const flag = () => one(z.literal('1', { error: 'may be 1, or left out' }))

const yearSchema = z
  .string()
  .regex(/^(19|20)\d\d$/, 'is no year from 1900 to 2099')
  .transform(Number)

/** A year. */
export const year = () => one(yearSchema)

/** An amount in whole units of a currency and hundredths, as a decimal string; `1,500,000` and `1.5m` are read too. */
export const amountOfMoney = () =>
  one(
    z
      .string()
      .max(40, 'is no amount of money')
      .regex(
        /^\s*-?\d{1,3}(?:(?:[, ]?\d{3}){0,5}|\d{0,15})(?:\.\d{1,2})?\s*(?:[kKmM]|[bB][nN])?\s*$/,
        'is no amount: 250000, 1,500,000 or 1.5m would be',
      )
      .transform(decimalOf),
  )

/** A day of the calendar, in ISO 8601. */
export const day = () =>
  one(
    z.iso
      .date('is no day: 2021-06-10 would be')
      .refine((text) => text >= '1900' && text < '2100', 'lies outside of 1900 to 2099'),
  )

/** Several years. */
export const years = () => many(yearSchema)

// The API's description shows patterns without their flags: capitals are spelled out.

/** Countries, by their ISO 3166-1 codes. */
export const countries = () =>
  many(
    z
      .string()
      .regex(/^[a-zA-Z]{2}$/, 'is no country code of two letters')
      .transform((code) => code.toUpperCase()),
  )

/** Currencies, by their ISO 4217 codes. */
export const currencies = () =>
  many(
    z
      .string()
      .regex(/^[a-zA-Z]{3}$/, 'is no currency code of three letters')
      .transform((code) => code.toUpperCase()),
  )

/** States, by the second part of their ISO 3166-2 codes. */
export const states = () =>
  many(
    z
      .string()
      .regex(/^[a-zA-Z0-9]{1,3}$/, 'is no code of a state')
      .transform((code) => code.toUpperCase()),
  )

/** The column that a list is sorted by; with a minus before it, from the end. */
export function sort<const C extends string>(columns: readonly C[], fallback: NoInfer<C | `-${C}`>) {
  const words: readonly (C | `-${C}`)[] = columns.flatMap((column) => [column, `-${column}`] as const)
  const schema = z.enum(words, { error: `may be ${wordList(columns)}, with - before it for the other way` })
  return { many: false, schema, fallback } satisfies OneParameter
}

const powers: Readonly<Record<string, number>> = { k: 3, m: 6, bn: 9 }

/** What was written as `1.5m` or `1,500,000`, in digits alone. */
function decimalOf(written: string): string {
  const [, sign = '', whole = '', cents = '', unit = ''] =
    /^(-?)(\d+)(?:\.(\d+))?(k|m|bn)?$/.exec(written.replace(/[,\s]/g, '').toLowerCase()) ?? []
  const power = powers[unit] ?? 0
  const digits = (whole + cents.slice(0, power).padEnd(power, '0')).replace(/^0+(?=\d)/, '')
  const rest = cents.slice(power).replace(/0+$/, '')
  const plain = rest ? `${digits}.${rest}` : digits
  return sign && !/^0$/.test(plain) ? `-${plain}` : plain
}

function wordList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
