import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '@/lib/settings'
import { cardStyle } from './style'

const fonts: Readonly<Record<string, string>> = {
  'serif.woff2': 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'serif-italic.woff2': 'source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  'sans.woff2': 'public-sans/files/public-sans-latin-wght-normal.woff2',
}

// A card that its frame keeps apart has no origin of its own, and asks for fonts as a stranger.
const headers = { 'Cache-Control': 'public, max-age=3600', 'Access-Control-Allow-Origin': '*' }

/** A file that cards need, by its name: their style sheet or one of their fonts. */
export async function embedFile(name: string): Promise<Response> {
  if (name === 'card.css')
    return new Response(cardStyle, { headers: { ...headers, 'Content-Type': 'text/css; charset=utf-8' } })
  const font = Object.hasOwn(fonts, name) ? fonts[name] : undefined
  if (!font) return new Response('Not found\n', { status: 404 })
  const path = join(/* turbopackIgnore: true */ root, 'node_modules/@fontsource-variable', font)
  return new Response(await readFile(path), { headers: { ...headers, 'Content-Type': 'font/woff2' } })
}
