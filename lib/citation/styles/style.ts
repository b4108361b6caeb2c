/** The title of a document: in italics where it stands by itself, else in quotation marks. */
const title = `<macro name="title">
    <choose>
      <if type="report dataset" match="any"><text variable="title" font-style="italic"/></if>
      <else><text variable="title" quotes="true"/></else>
    </choose>
  </macro>`

/** What a document stands in, else who published it. */
export const container = `<choose>
      <if variable="container-title"><text variable="container-title" font-style="italic"/></if>
      <else><text variable="publisher"/></else>
    </choose>`

/**
 * A style of CSL that cites by titles. `macros` are its own, beside that of the title; `entry` is what stands in a bibliography,
 * in parts with points behind them.
 */
export const styleOf = (
  id: string,
  name: string,
  macros: string,
  entry: string,
) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info>
    <title>Blue Ledger: ${name}</title>
    <id>blue-ledger-${id}</id>
    <updated>2026-11-22T00:00:00+00:00</updated>
  </info>
  ${macros}
  ${title}
  <citation><layout><text macro="title"/></layout></citation>
  <bibliography><layout suffix="."><group delimiter=". ">${entry}</group></layout></bibliography>
</style>`
