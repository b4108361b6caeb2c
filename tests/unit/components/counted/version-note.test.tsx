import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { VersionNote } from '@/components/counted/version-note'

const unchanged = {
  asked: 1,
  today: 3,
  exists: true,
  compared: true,
  loads: 2,
  created: 0,
  updated: 0,
  withdrawn: 0,
}
const wordsOf = (...[props]: Parameters<typeof VersionNote>) =>
  renderToStaticMarkup(<VersionNote {...props} />).replace(/<[^>]*>/g, '')

describe('the note on a link of an earlier version', () => {
  it('says that the answer is the same only where nothing else can have changed it', () => {
    const all = { was: null, is: 8, isAll: true }
    expect(wordsOf({ since: unchanged, rows: all })).toContain('the answer is the same')
    expect(wordsOf({ since: unchanged, rows: { ...all, isAll: false } })).not.toContain('is the same')
    expect(wordsOf({ since: unchanged })).not.toContain('is the same')
    expect(wordsOf({ since: unchanged })).toContain('chosen or counted by them can be other than it was')
  })

  it('says that the number is another one, where the link carries it, though no record of its kind changed', () => {
    const words = wordsOf({ since: unchanged, rows: { was: 8, is: 80, isAll: false } })
    expect(words).toContain('By the link it was 8 in version 1; it is 80 now.')
    const same = { since: { ...unchanged, updated: 5 }, rows: { was: 80, is: 80, isAll: false } }
    expect(wordsOf(same)).toContain('The number is the same: 80.')
    expect(wordsOf(same)).toContain('Since then 5 records changed: rows can be others than they were.')
  })

  it('says nothing of the kind where the version is this one, or none', () => {
    expect(wordsOf({ since: { ...unchanged, asked: 3, loads: 0 } })).toBe(
      'This is version 3 of the ledger, which the link names.',
    )
    expect(wordsOf({ since: { ...unchanged, asked: 9, exists: false } })).toContain('There is no version 9')
  })
})
