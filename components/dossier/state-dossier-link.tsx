import { usStateNames } from '@/lib/domain/us-states'
import { DossierLink } from './dossier-link'

type StateDossierLinkProps = { country: readonly string[]; state: readonly string[] }

/** Leads from a list of the agencies of one state to its dossier. */
export function StateDossierLink({
  country: [country, ...countries],
  state: [state, ...states],
}: StateDossierLinkProps) {
  if (!state || states.length + countries.length > 0) return null
  const known = country ?? (state in usStateNames ? 'US' : null)
  if (!known) return null
  return (
    <p className="reach mb-2 text-small">
      <DossierLink subject={{ kind: 'state', country: known, state }} />
    </p>
  )
}
