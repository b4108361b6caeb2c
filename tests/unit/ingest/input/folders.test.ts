import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { whyUnreadable } from '@/lib/ingest/input/refusal'
import { makeFolder, readAll } from '@/tests/fixtures/input/read-all'

it('A folder is read with all it holds, in order; what is hidden or no data is named', async () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'b'))
  mkdirSync(join(folder, 'empty'))
  for (const name of ['c.csv', 'b/a.csv', '.hidden.csv', 'LICENSE', 'a.TSV'])
    writeFileSync(join(folder, name), 'x\ty\n1\t2\n')
  symlinkSync(folder, join(folder, 'b', 'loop'))
  const { tables, files } = await readAll([folder])
  expect(tables.map(({ file }) => relative(folder, file))).toEqual(['a.TSV', 'b/a.csv', 'c.csv'])
  expect(files.map(({ file, skipped, reason }) => [relative(folder, file), skipped, reason])).toEqual([
    ['.hidden.csv', true, 'it is hidden'],
    ['LICENSE', true, 'its name is not that of a table or a document'],
    ['b/loop', true, 'it is read already, under another name or path'],
    ['empty', false, 'the folder is empty'],
  ])
})

it('Folders that link to each other, and a file that is named twice, are read once', async () => {
  const folder = makeFolder()
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']
  for (const name of names) mkdirSync(join(folder, name))
  for (const name of names)
    for (const other of names) symlinkSync(join(folder, other), join(folder, name, other))
  writeFileSync(join(folder, 'a', 'one.csv'), 'x\ty\n1\t2\n')
  symlinkSync(join(folder, 'a', 'one.csv'), join(folder, 'b', 'same.csv'))
  const { tables, files } = await readAll([folder, join(folder, 'a', 'one.csv')])
  expect(tables).toHaveLength(1)
  expect(new Set(files.map(({ reason }) => reason))).toEqual(
    new Set(['it is read already, under another name or path']),
  )
  expect(files).toHaveLength(names.length ** 2 + 2)
})

it('What is missing, empty, a pipe or a broken link is refused by name', async () => {
  const folder = makeFolder()
  const at = (name: string) => join(folder, name)
  writeFileSync(at('empty.csv'), '')
  execFileSync('mkfifo', [at('pipe.csv')])
  symlinkSync(at('nowhere'), at('link.csv'))
  const paths = ['missing.csv', 'empty.csv', 'pipe.csv', 'link.csv', 'empty.csv/a.csv'].map(at)
  const { files } = await readAll([...paths, `${at('x').repeat(400)}.csv`])
  expect(files.map(({ reason }) => reason)).toEqual([
    'there is no such file or folder',
    'the file is empty',
    'it is no regular file (a pipe, a socket or a device)',
    'there is no such file or folder',
    'there is no such file or folder',
    'the path is too long',
  ])
})

it('A file that may not be read says so', () => {
  // Tests may run as root, who may read everything.
  const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
  expect(whyUnreadable(denied)).toEqual({
    reason: 'it may not be read by this user',
    remedy: 'give the user who imports the right to read it',
  })
})

it('Without a path there is one refusal', async () => {
  expect((await readAll([])).files).toMatchObject([{ reason: 'no file is named' }])
})
