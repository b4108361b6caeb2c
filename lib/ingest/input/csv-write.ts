/** One line of CSV (RFC 4180), its line break included. */
export function csvLine(cells: string[], delimiter = ','): string {
  const line = cells.map((cell) => quoteCell(cell, delimiter)).join(delimiter)
  // An empty line would be no row.
  return `${line === '' ? '""' : line}\r\n`
}

function quoteCell(cell: string, delimiter: string): string {
  const plain = !cell.includes(delimiter) && !/["\r\n]/.test(cell)
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`
}
