import { palette as chartPalette } from '@/lib/charts/standalone-svg'

/** The palette of app/globals.css where its style sheet is not: light and dark. */
export const palette = {
  ...chartPalette,
  mark: ['#fff0a3', '#5b4a0b'],
  ok: ['#17613a', '#7fcba0'],
} as const satisfies Record<string, readonly [string, string]>
