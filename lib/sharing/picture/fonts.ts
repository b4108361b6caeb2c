import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@/lib/settings'
import { charactersOf } from './woff'

/** The faces of the site, as pictures know them. What one has no drawing of is taken from the next that has. */
export const family = { serif: 'serif, serif-ext', sans: 'sans, sans-ext' } as const

type Weight = 400 | 600
type Face = {
  name: string
  package: 'source-serif-4' | 'public-sans'
  subset: string
  weight: Weight
  italic?: true
}

const serif = 'source-serif-4'
const sans = 'public-sans'

const faces: readonly Face[] = [
  { name: 'serif', package: serif, subset: 'latin', weight: 400 },
  { name: 'serif', package: serif, subset: 'latin', weight: 600 },
  { name: 'serif', package: serif, subset: 'latin', weight: 400, italic: true },
  { name: 'sans', package: sans, subset: 'latin', weight: 400 },
  { name: 'sans', package: sans, subset: 'latin', weight: 600 },
  { name: 'serif-ext', package: serif, subset: 'latin-ext', weight: 400 },
  { name: 'serif-ext', package: serif, subset: 'latin-ext', weight: 600 },
  { name: 'sans-ext', package: sans, subset: 'latin-ext', weight: 400 },
  { name: 'sans-ext', package: sans, subset: 'latin-ext', weight: 600 },
  { name: 'serif-vietnamese', package: serif, subset: 'vietnamese', weight: 400 },
  { name: 'serif-greek', package: serif, subset: 'greek', weight: 400 },
  { name: 'serif-cyrillic', package: serif, subset: 'cyrillic', weight: 400 },
  { name: 'serif-cyrillic-ext', package: serif, subset: 'cyrillic-ext', weight: 400 },
]

type PictureFont = { name: string; data: Buffer; weight: Weight; style: 'normal' | 'italic' }

let read: { fonts: PictureFont[]; characters: ReadonlySet<number> } | undefined

/** The fonts of pictures, and the characters that all who set text in them can count on. Read once. */
export function pictureFonts() {
  read ??= readFonts()
  return read
}

function readFonts() {
  const fonts = faces.map((face): PictureFont => {
    const style = face.italic ? 'italic' : 'normal'
    const file = `${face.package}-${face.subset}-${face.weight}-${style}.woff`
    const path = join(
      /* turbopackIgnore: true */ root,
      'node_modules/@fontsource',
      face.package,
      'files',
      file,
    )
    return { name: face.name, data: readFileSync(path), weight: face.weight, style }
  })
  const characters = new Set<number>()
  for (const { data } of fonts) for (const character of charactersOf(data)) characters.add(character)
  return { fonts, characters }
}
