import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { RejectsWriter } from '@/lib/ingest/input/rejects'
import { makeFolder, readAll } from '@/tests/fixtures/input/read-all'

async function rejectsOf(input: string, output: string) {
  const { tables, rows, refused } = await readAll([input])
  const writer = new RejectsWriter(output)
  for (const row of refused) await writer.write(tables[0]?.header ?? [], row)
  await writer.close()
  await writer.keep()
  return { rows, refused, paths: writer.paths }
}

it('Refused rows are written with their columns first, then why; corrected, they can be imported again', async () => {
  const folder = makeFolder()
  const [input, output] = [join(folder, 'in.csv'), join(folder, 'rejects.csv')]
  writeFileSync(input, 'name,note\n"A, B",fine\nC\n12" screen,"two\nlines"\n')
  await rejectsOf(input, output)
  expect(readFileSync(output, 'utf8').split('\r\n')[0]).toBe('name,note,file,line,column,reason,remedy')
  const again = await readAll([output])
  expect(again.refused).toEqual([])
  expect(again.rows.map(({ cells }) => [cells[0], cells[1], cells[3]])).toEqual([
    ['C', '', '3'],
    ['12" screen', 'two\nlines', '4'],
  ])
})

it('What a spreadsheet could run is made harmless, and comes back as it was however often it is refused', async () => {
  const folder = makeFolder()
  const [input, output] = [join(folder, 'in.csv'), join(folder, 'rejects.csv')]
  const cells = ['=1+1', '+cmd', '-1+1', '@SUM(A1)', "'=1", "''", "'t Hooft", '-5', '\tx']
  const header = ['=name', ...cells.slice(1).map((_, index) => `n${index}`)]
  writeFileSync(input, `${header.join(',')}\n${cells.join(',')},too many\n`)
  await rejectsOf(input, output)
  const extra = [...header, '(column 10)']
  for (let round = 0; round < 3; round += 1) {
    const text = readFileSync(output, 'utf8')
    expect(text.split('\r\n')[1]).toMatch(/^'=1\+1,'\+cmd,'-1\+1,'@SUM\(A1\),''=1,''',''t Hooft,-5,'\tx,/)
    const { tables, rows } = await readAll([output])
    expect(tables[0]?.header.slice(0, 9)).toEqual(header)
    expect(rows[0]?.cells.slice(0, 9)).toEqual(cells)
    const again = rows.map((row) => ({
      ...{ file: 'a', line: row.line, column: null, value: null, reason: '=why', remedy: 'm' },
      cells: extra.map((name, place): [string, string] => [name, row.cells[place] ?? '']),
    }))
    const writer = new RejectsWriter(output)
    for (const row of again) await writer.write(tables[0]?.header ?? [], row)
    await writer.close()
    await writer.keep()
  }
})

it('Rows refused again replace the rejects file they come from, whose own columns stay five', async () => {
  const path = join(makeFolder(), 'rejects.csv')
  writeFileSync(path, 'name,file,line,column,reason,remedy\nA\nB,x,1,name,r,m\n')
  const { rows } = await rejectsOf(path, path)
  expect(rows).toHaveLength(1)
  const [header, first] = readFileSync(path, 'utf8').split('\r\n')
  expect(header).toBe('name,file,line,column,reason,remedy')
  expect(first).toMatch(/^A,.*rejects\.csv,2,,/)
})

it('Rows with values past the header go to a second file, and nothing is written without a refusal', async () => {
  const folder = makeFolder()
  const [input, output] = [join(folder, 'in.csv'), join(folder, 'rejects.csv')]
  writeFileSync(input, 'a,reason\n1\n1,2,3,4\n')
  const { paths } = await rejectsOf(input, output)
  expect(paths).toEqual([output, join(folder, 'rejects.2.csv')])
  expect(readFileSync(output, 'utf8')).toContain('a,reason,file,line,column,refused reason,remedy')
  expect(readFileSync(paths[1] ?? '', 'utf8')).toContain('a,reason,extra,file')
  expect(existsSync(`${output}.part`)).toBe(false)
  writeFileSync(input, 'a,b\n1,2\n')
  expect((await rejectsOf(input, join(folder, 'none.csv'))).paths).toEqual([])
  expect(existsSync(join(folder, 'none.csv'))).toBe(false)
})

it('Until they are kept, refused rows stand beside the file they will replace, and can be taken away', async () => {
  const path = join(makeFolder(), 'rejects.csv')
  writeFileSync(path, 'as it was')
  const row = { file: 'a', line: 1, column: null, value: null, reason: 'r', remedy: 'm', cells: null }
  const writer = new RejectsWriter(path)
  await writer.write(['a'], row)
  await writer.close()
  expect(readFileSync(path, 'utf8')).toBe('as it was')
  await writer.discard()
  expect(existsSync(`${path}.part`)).toBe(false)
  expect(readFileSync(path, 'utf8')).toBe('as it was')
})

it('A column of the register that is called as one of ours stays its own, however often its rows are refused', async () => {
  const path = join(makeFolder(), 'rejects.csv')
  writeFileSync(path, 'a,reason\n1\n')
  await rejectsOf(path, path)
  await rejectsOf(path, path)
  const header = 'a,reason,file,line,column,refused reason,remedy'
  expect(readFileSync(path, 'utf8').split('\r\n')[0]).toBe(header)
  writeFileSync(path, `${header}\n1\n`)
  await rejectsOf(path, path)
  expect(readFileSync(path, 'utf8').split('\r\n')[0]).toBe(header)
})

it('Rows of ever other columns go to a handful of files, with what has no column of its own put together', async () => {
  const path = join(makeFolder(), 'rejects.csv')
  const writer = new RejectsWriter(path)
  const row = { file: 'a', line: 1, column: null, value: null, reason: 'r', remedy: 'm' }
  for (let nth = 0; nth < 500; nth++) await writer.write([], { ...row, cells: [[`n${nth}`, '1, 2']] })
  await writer.close()
  await writer.keep()
  expect(writer.paths).toHaveLength(21)
  const last = readFileSync(writer.paths.at(-1) ?? '', 'utf8').split('\r\n')
  expect(last).toHaveLength(1 + 480 + 1)
  expect(last.slice(0, 2)).toEqual(['extra,file,line,column,reason,remedy', '"n20,""1, 2""",a,1,,r,m'])
})

it('A rejects file that cannot be written is an error, not a wait', async () => {
  const writer = new RejectsWriter(join(makeFolder(), 'no folder', 'rejects.csv'))
  const row = { file: 'a', line: 1, column: null, value: null, reason: 'r', remedy: 'm', cells: null }
  await expect(writer.write(['a'], row).then(() => writer.close())).rejects.toThrow('ENOENT')
})
