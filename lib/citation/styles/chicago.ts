import { container, styleOf } from './style'

/**
 * An entry of a bibliography after the Chicago Manual of Style (18th edition, notes and bibliography), for the kinds of documents
 * that the ledger cites.
 */
export const chicago = styleOf(
  'chicago',
  'Chicago, bibliography',
  `<macro name="author">
    <names variable="author">
      <name and="text" delimiter=", " name-as-sort-order="first"/>
      <substitute><text variable="container-title"/><text variable="publisher"/></substitute>
    </names>
  </macro>
  <macro name="date">
    <choose>
      <if variable="issued"><date variable="issued" form="text"/></if>
      <else><text term="no date" form="short"/></else>
    </choose>
  </macro>
  <macro name="imprint">
    <group delimiter=", ">
      ${container}
      <text variable="version" prefix="version "/>
      <text macro="date"/>
    </group>
  </macro>`,
  `<text macro="author"/>
    <text macro="title"/>
    <text macro="imprint"/>
    <text variable="URL"/>`,
)
