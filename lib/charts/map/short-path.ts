type Point = readonly [x: number, y: number]

/**
 * The rings of polygons as a short SVG path: each point from the one before, rounded to so many decimals. A ring that has shrunk to a
 * point or a line, as islands do that are smaller than what is drawn, is left out.
 */
export function shortPath(rings: readonly (readonly Point[])[], decimals: number): string {
  const unit = 10 ** decimals
  let path = ''
  for (const ring of rings) {
    const corners = withoutRepeats(ring.map(([x, y]): Point => [Math.round(x * unit), Math.round(y * unit)]))
    const [start] = corners
    if (!start || corners.length < 3) continue
    path += `M${written(start, unit)}l`
    path += corners
      .slice(1)
      .map(([x, y], index) => {
        const [fromX, fromY] = corners[index] ?? start
        return written([x - fromX, y - fromY], unit)
      })
      .join(' ')
      .replaceAll(' -', '-')
    path += 'z'
  }
  return path
}

/** Points that are not the same as the one before; the last is not the first again: a ring closes by itself. */
function withoutRepeats(ring: readonly Point[]): Point[] {
  return ring.filter(([x, y], index) => {
    const [beforeX, beforeY] = ring[index - 1] ?? ring.at(-1) ?? [Number.NaN, Number.NaN]
    return x !== beforeX || y !== beforeY
  })
}

/** In whole units of the last decimal, as short as SVG reads it: "-.5", "12-3". */
function written([x, y]: Point, unit: number): string {
  const number = (value: number) => String(value / unit).replace(/^(-?)0\./, '$1.')
  return `${number(x)} ${number(y)}`.replace(' -', '-')
}
