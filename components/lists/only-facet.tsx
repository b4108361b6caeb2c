import { FacetFieldset } from '@/components/ui/facets'

/** Leaves out the companies that a chosen company owns. */
export function OnlyFacet({ checked }: { checked: boolean }) {
  return (
    <FacetFieldset legend="Subsidiaries">
      <label className="flex gap-2 py-[3px] text-small leading-[1.35]">
        <input
          type="checkbox"
          name="only"
          value="1"
          defaultChecked={checked}
          className="mt-0.5 size-4 shrink-0"
        />
        Without subsidiaries
      </label>
    </FacetFieldset>
  )
}
