/** Of a preview picture, in pixels: what Open Graph's readers show large. */
export const pictureSize = { width: 1200, height: 630 } as const
