import localFont from 'next/font/local'

// Optional: a font that comes late waits for the next page, and nothing that is being read moves.

/**
 * What is said: titles, quotes, figures. Two weights, each a file of 20 kB: a phone waits less long for both than for one that can be
 * all weights.
 */
export const serif = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
      weight: '400',
    },
    {
      path: '../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2',
      weight: '600',
    },
  ],
  style: 'normal',
  display: 'optional',
  preload: true,
  variable: '--font-source-serif',
  adjustFontFallback: 'Times New Roman',
  fallback: ['Georgia', 'serif'],
})

/** The italic of the same voice: the comparator before a number. Fetched only by pages that use it. */
export const serifItalic = localFont({
  src: '../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2',
  weight: '400',
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
