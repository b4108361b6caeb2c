import type { CitationItem } from '@/lib/queries/profiles/citations'
import { Slips } from './slips'

/** Words of sources about a record, apart by what they do for it: prove it, speak against it, name it. */
export function CitationGroups({ citations }: { citations: readonly CitationItem[] }) {
  const of = (stance: CitationItem['stance']) => citations.filter((citation) => citation.stance === stance)
  const [against, named] = [of('contradicts'), of('mentions')]
  return (
    <div className="grid gap-6">
      <Slips citations={of('supports')} />
      {against.length > 0 && (
        <div className="border-l-[3px] border-con pl-3">
          <h3 className="mb-2 font-semibold text-con">What speaks against it</h3>
          <Slips citations={against} />
        </div>
      )}
      {named.length > 0 && (
        <div>
          <h3 className="mb-2 font-semibold">Also named here, not proven by it</h3>
          <Slips citations={named} />
        </div>
      )}
    </div>
  )
}
