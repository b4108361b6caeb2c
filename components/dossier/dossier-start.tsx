import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { type ParamProblem, ParamProblems } from '@/components/ui/param-problems'
import { Section } from '@/components/ui/section'
import { dossierHref, listedStates } from '@/lib/dossier/address'
import type { FoundSubject } from '@/lib/queries/dossier/find-subjects'

type DossierStartProps = {
  q: string | null
  /** Null where nothing was looked for. */
  result: { found: readonly FoundSubject[]; corrected: string | null } | null
  problems: readonly ParamProblem[]
}

/** Where a dossier is chosen: by a search, or a state from a list. Plain forms, which need no script. */
export function DossierStart({ q, result, problems }: DossierStartProps) {
  return (
    <>
      <PageHead
        title="Dossiers"
        standfirst="Everything the ledger knows about an agency, a company or a state, on pages to print, with numbered sources."
      />
      <ParamProblems problems={problems} />
      <form action="/dossier" className="flex max-w-[40rem] gap-2" aria-label="Choose a dossier by name">
        <input
          type="search"
          name="q"
          defaultValue={q ?? ''}
          maxLength={200}
          aria-label="Agency, company or state"
          placeholder="Agency, company or state"
          autoComplete="off"
          className="field grow"
        />
        <button type="submit" className="button font-semibold">
          Find
        </button>
      </form>
      {result && <Found q={q ?? ''} {...result} />}
      <Section title="By state">
        <form
          action="/dossier"
          className="flex max-w-[40rem] gap-2"
          aria-label="Choose the dossier of a state"
        >
          <select name="state" aria-label="State of the United States" className="field grow">
            {listedStates.map(({ state, name }) => (
              <option key={state} value={state}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" className="button font-semibold">
            Open
          </button>
        </form>
      </Section>
    </>
  )
}

function Found({ q, found, corrected }: { q: string } & NonNullable<DossierStartProps['result']>) {
  if (found.length === 0) {
    return (
      <div className="mt-6">
        <EmptyState title={`No agency, company or state is called “${q}”.`}>
          Try fewer words, or the beginning of a name. Every agency and company has its dossier linked from
          its own page.
        </EmptyState>
      </div>
    )
  }
  return (
    <Section title={`Dossiers for “${corrected ?? q}”`} note="Each opens the dossier.">
      <ul className="reach max-w-[50rem]">
        {found.map(({ subject, name, detail }) => (
          <li key={dossierHref(subject)} className="border-t border-hair py-2.5">
            <a href={dossierHref(subject)}>{name}</a>
            {detail && <small className="block text-small text-soft">{detail}</small>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
