import localFont from 'next/font/local'

// Optional: a font that comes late waits for the next page, and nothing that is being read moves.

/** What is said: titles, quotes, figures. Without its optical sizes, which would more than double the file that a phone waits for. */
export const serif = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  style: 'normal',
  display: 'optional',
  preload: true,
  variable: '--font-source-serif',
  adjustFontFallback: 'Times New Roman',
  fallback: ['Georgia', 'serif'],
})

/** The italic of the same voice: the comparator before a number. Fetched only by pages that use it. */
export const serifItalic = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  weight: '200 900',
  style: 'italic',
  display: 'optional',
  preload: false,
  variable: '--font-source-serif-italic',
  adjustFontFallback: 'Times New Roman',
  fallback: ['Georgia', 'serif'],
})

/** What is recorded: tables, labels, navigation. */
export const sans = localFont({
  src: '../../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  weight: '100 900',
  style: 'normal',
  display: 'optional',
  preload: true,
  variable: '--font-public-sans',
  adjustFontFallback: 'Arial',
  fallback: ['system-ui', 'sans-serif'],
})
