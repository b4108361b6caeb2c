/** Leaves out the companies that a chosen company owns. */
export function OnlyFacet({ checked }: { checked: boolean }) {
  return (
    <label className="option border-t border-hair">
      <input type="checkbox" name="only" value="1" defaultChecked={checked} />
      Without subsidiaries
    </label>
  )
}
