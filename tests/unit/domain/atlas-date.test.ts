import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseAtlasDate } from '@/lib/domain/atlas-date'

/** Every date that the snapshot of 7 October 2020 writes, with the days it means, read by other means than ours. */
const snapshot = readFileSync('tests/fixtures/datasets/atlas-dates.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))

describe('a date of the Atlas', () => {
  it('is understood in every spelling of the snapshot, but for two that cannot be decided', () => {
    expect(snapshot.length).toBe(1486)
    const ours = snapshot.map(([text = '']) => {
      const { earliest, latest } = parseAtlasDate(text)
      return [text, earliest ?? '', latest ?? '']
    })
    expect(ours).toEqual(snapshot)
    const undecided = snapshot.filter(([text = '']) => !parseAtlasDate(text).understood)
    expect(undecided.map(([text]) => text)).toEqual(['10/4', '9/21/0206'])
  })

  it.each([
    ['12/27/2012', '2012-12-27', '2012-12-27'],
    ['3/22/18', '2018-03-22', '2018-03-22'],
    ['2017', '2017-01-01', '2017-12-31'],
    ['2017-2019', '2017-01-01', '2019-12-31'],
    ['2016-17', '2016-01-01', '2017-12-31'],
    ['01/17,2019', '2019-01-17', '2019-01-17'],
    ['05/2016', '2016-05-01', '2016-05-31'],
    ['02/2020', '2020-02-01', '2020-02-29'],
    ['26 Mar 2014', '2014-03-26', '2014-03-26'],
    ['43655', '2019-07-09', '2019-07-09'],
    [' 07/21/2017 ', '2017-07-21', '2017-07-21'],
  ])('%j is %s to %s', (text, earliest, latest) => {
    expect(parseAtlasDate(text)).toEqual({ earliest, latest, text: text.trim(), understood: true })
  })

  it('puts the month before the day, and does not swap them when that is no date', () => {
    expect(parseAtlasDate('04/05/2019').earliest).toBe('2019-04-05')
    expect(parseAtlasDate('27/12/2019')).toEqual({
      earliest: null,
      latest: null,
      text: '27/12/2019',
      understood: false,
    })
  })

  it.each(['2/30/2019', '13/2019', '2019-2017', '12345', 'Smarch 1, 2019', 'soon', '10/4', '0/0/2019'])(
    'stays unknown with its text when it is %j',
    (text) => {
      expect(parseAtlasDate(text)).toEqual({ earliest: null, latest: null, text, understood: false })
    },
  )

  it('is not there in an empty cell, which is no mistake', () => {
    expect(parseAtlasDate('  ')).toEqual({ earliest: null, latest: null, text: null, understood: true })
  })
})
