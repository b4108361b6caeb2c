/**
 * An entry of a bibliography after the Chicago Manual of Style (18th edition, notes and bibliography), for the kinds of documents
 * that the ledger cites.
 */
export const chicago = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info>
    <title>Blue Ledger: Chicago, bibliography</title>
    <id>blue-ledger-chicago</id>
    <updated>2026-11-22T00:00:00+00:00</updated>
  </info>
  <macro name="author">
    <names variable="author">
      <name and="text" delimiter=", " name-as-sort-order="first"/>
      <substitute><text variable="container-title"/><text variable="publisher"/></substitute>
    </names>
  </macro>
  <macro name="title">
    <choose>
      <if type="report dataset" match="any"><text variable="title" font-style="italic"/></if>
      <else><text variable="title" quotes="true"/></else>
    </choose>
  </macro>
  <macro name="date">
    <choose>
      <if variable="issued"><date variable="issued" form="text"/></if>
      <else><text term="no date" form="short"/></else>
    </choose>
  </macro>
  <macro name="imprint">
    <group delimiter=", ">
      <choose>
        <if variable="container-title"><text variable="container-title" font-style="italic"/></if>
        <else><text variable="publisher"/></else>
      </choose>
      <text variable="version" prefix="version "/>
      <text macro="date"/>
    </group>
  </macro>
  <citation><layout><text macro="title"/></layout></citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="author"/>
        <text macro="title"/>
        <text macro="imprint"/>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`
