import { ImageResponse } from 'next/og'
import type { ReactElement } from 'react'
import type { ShareCard } from '@/lib/sharing/share-card'
import { pictureFonts } from './fonts'
import { pictureOf, plainPicture } from './picture-of'
import { pictureSize } from './size'

/** Pictures of the newest version that were asked for last, each some 50 kB. */
const kept = new Map<string, Promise<ArrayBuffer>>()
const mostKept = 60

/** Drawing takes the process for a while, so pictures are drawn one after the other. */
let drawing: Promise<unknown> = Promise.resolve()

/**
 * A card's picture: a PNG of 1200 × 630. Whatever its words are there is one; what cannot be drawn is left to the page.
 * @param site the site's address
 * @param version the ledger's version, by which pictures are kept
 */
export function drawPicture(card: ShareCard, site: string, version: number): Promise<ArrayBuffer> {
  const key = `${version} ${card.path}`
  const known = kept.get(key)
  const picture = known ?? inTurn(() => draw(card, site.replace(/^https?:\/\//, '')))
  kept.delete(key)
  kept.set(key, picture)
  if (!known) picture.catch(() => kept.delete(key))
  for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest)
  return picture
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = drawing.then(work)
  drawing = done.catch(() => undefined)
  return done
}

async function draw(card: ShareCard, site: string): Promise<ArrayBuffer> {
  const { fonts, characters } = pictureFonts()
  try {
    return await png(pictureOf(card, site, characters), fonts)
  } catch (error) {
    console.error(error)
    return png(plainPicture(card, site), fonts)
  }
}

const png = (element: ReactElement, fonts: ReturnType<typeof pictureFonts>['fonts']) =>
  new ImageResponse(element, { ...pictureSize, fonts }).arrayBuffer()
