import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvField, csvLine, guarded, unguarded } from '@/lib/domain/csv-line'

describe('a line of CSV', () => {
  it('puts an apostrophe before what a spreadsheet would run, and leaves numbers alone', () => {
    expect(csvLine(['=1+1', '@SUM(A1)', '+cmd', '-1+1', '\tx', '-1234.50', '+3', '1-2'])).toBe(
      "'=1+1,'@SUM(A1),'+cmd,'-1+1,'\tx,-1234.50,+3,1-2\r\n",
    )
    expect(csvLine(['＝1', "'t Hooft", '\nx', '-', '.5'])).toBe(`'＝1,''t Hooft,"'\nx",'-,.5\r\n`)
  })

  it('doubles quotation marks, and puts what needs them into quotes', () => {
    expect(csvLine(['say "a, b"', 'two\nlines', ''])).toBe('"say ""a, b""","two\nlines",\r\n')
  })

  it('gives back what was written when one apostrophe is taken away', () => {
    fc.assert(fc.property(fc.string(), (text) => guarded(text).replace(/^'/, '') === text))
  })

  it('gives back what was written when it is imported, and leaves alone what nobody guarded', () => {
    fc.assert(fc.property(fc.string(), (text) => unguarded(guarded(text)) === text))
    const odd = fc.string({ unit: fc.constantFrom("'", '=', '-', '1', 'a', '\n'), maxLength: 4 })
    fc.assert(fc.property(odd, (text) => unguarded(guarded(text)) === text))
    expect(["'t Hooft", "'-5", "'", 'a', ''].map(unguarded)).toEqual(["'t Hooft", "'-5", "'", 'a', ''])
  })

  it('never begins a field with a sign that runs it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const field = csvField(text).replace(/^"/, '')
        expect(/^[=@\t\r]/.test(field)).toBe(false)
        expect(/^[+-]/.test(field) && Number.isNaN(Number(field.replaceAll(',', '').replace(/"$/, '')))).toBe(
          false,
        )
      }),
    )
  })
})
