import { describe, expect, it } from 'vitest'
import { technologyNamed } from '@/lib/ingest/formats/atlas/technologies'
import { shippedContext } from '../../../../fixtures/formats/context'

const { technologies } = shippedContext()

describe('a technology', () => {
  it.each([
    ['Video Analytics/Computer Vision', 'video-analytics'],
    ['Video Analytics', 'video-analytics'],
    ['Facial Recognition', 'face-recognition'],
    ['Automated License Plate Readers (ALPR)', 'automated-license-plate-readers'],
    ['Third-party Investigative Platforms', 'investigative-platforms'],
    ['THIRD PARTY INVESTIGATIVE PLATFORM', 'investigative-platforms'],
    ['Real Time Crime Centers', 'real-time-crime-center'],
    ['Cell-Site Simulators', 'cell-site-simulator'],
    ['Body-worn cameras', 'body-worn-cameras'],
    ['Biometric Identification', 'biometric-identification'],
    ['Ring/Neighbors', 'ring-neighbors-partnership'],
    ['Ring', 'ring-neighbors-partnership'],
  ])('%j is %s', (name, slug) => {
    expect(technologyNamed(name, technologies)).toBe(slug)
  })

  it.each(['', 'Cameras', 'AI', 'Boring Company'])('%j is none that the ledger could be sure of', (name) => {
    expect(technologyNamed(name, technologies)).toBeNull()
  })
})
