import { container, styleOf } from './style'

/** An entry of a list of works cited after the MLA Handbook (9th edition), for the kinds of documents that the ledger cites. */
export const mla = styleOf(
  'mla',
  'MLA, works cited',
  `<macro name="author">
    <names variable="author">
      <name and="text" delimiter=", " name-as-sort-order="first" delimiter-precedes-last="always" et-al-min="3" et-al-use-first="1"/>
    </names>
  </macro>
  <macro name="date">
    <date variable="issued">
      <date-part name="day" suffix=" "/>
      <date-part name="month" form="short" suffix=" "/>
      <date-part name="year"/>
    </date>
  </macro>`,
  `<text macro="author"/>
    <text macro="title"/>
    <group delimiter=", ">
      ${container}
      <text variable="version" prefix="version "/>
      <text macro="date"/>
      <text variable="URL"/>
    </group>`,
)
