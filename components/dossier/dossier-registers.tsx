import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import type { DossierRegister } from '@/lib/queries/dossier/registers'
import { Marks } from './marks'

const aboutWords = {
  contracts: 'about contracts',
  partnerships: 'about partnerships',
  agencies: 'about agencies',
}

/** The registers that name the subject: when they were read, how many rows, and the name as they write it. */
export function DossierRegisters({ dossier: { registers, notes } }: { dossier: Dossier }) {
  return (
    <Section title="Registers" id="registers">
      {registers.length === 0 ? (
        <p className="max-w-[62ch] text-soft">No register that has been loaded names it.</p>
      ) : (
        <ul className="max-w-[75ch] text-small">
          {registers.map((register) => (
            <li key={register.slug} className="border-t border-hair py-2">
              <a href={addressOf.dataset(register.slug)} className="font-semibold">
                {register.title}
              </a>
              , {register.publisher}
              {register.snapshotOn && `; snapshot of ${formatDay(register.snapshotOn)}`}
              {register.readOn && `; read on ${formatDay(register.readOn)}`}{' '}
              <Marks of={[`source:dataset:${register.slug}`]} notes={notes} />
              {register.lines.map((line) => (
                <span key={`${line.party} ${line.about}`} className="block text-soft">
                  {lineText(line)}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function lineText({ party, about, rows, unlisted, names }: DossierRegister['lines'][number]): string {
  const who = party ? `${party}: ` : ''
  const gone = unlisted > 0 ? `, ${formatCount(unlisted)} of them no longer listed` : ''
  const written = names.length > 0 ? `; written ${names.map((name) => `“${name}”`).join(', ')}` : ''
  return `${who}${formatCounted(rows, 'row', 'rows')} ${aboutWords[about]}${gone}${written}`
}
