/** An entry of a list of works cited after the MLA Handbook (9th edition), for the kinds of documents that the ledger cites. */
export const mla = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info>
    <title>Blue Ledger: MLA, works cited</title>
    <id>blue-ledger-mla</id>
    <updated>2026-11-22T00:00:00+00:00</updated>
  </info>
  <macro name="author">
    <names variable="author">
      <name and="text" delimiter=", " name-as-sort-order="first" delimiter-precedes-last="always" et-al-min="3" et-al-use-first="1"/>
    </names>
  </macro>
  <macro name="title">
    <choose>
      <if type="report dataset" match="any"><text variable="title" font-style="italic"/></if>
      <else><text variable="title" quotes="true"/></else>
    </choose>
  </macro>
  <macro name="container">
    <choose>
      <if variable="container-title"><text variable="container-title" font-style="italic"/></if>
      <else><text variable="publisher"/></else>
    </choose>
  </macro>
  <macro name="date">
    <date variable="issued">
      <date-part name="day" suffix=" "/>
      <date-part name="month" form="short" suffix=" "/>
      <date-part name="year"/>
    </date>
  </macro>
  <citation><layout><text macro="title"/></layout></citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="author"/>
        <text macro="title"/>
        <group delimiter=", ">
          <text macro="container"/>
          <text variable="version" prefix="version "/>
          <text macro="date"/>
          <text variable="URL"/>
        </group>
      </group>
    </layout>
  </bibliography>
</style>`
