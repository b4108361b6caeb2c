import type { ReactNode } from 'react'
import { DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import { formatCount } from '@/lib/domain/format-number'

type WhichVersionProps = {
  version: number
  /** The address that names the version and the number it has now. */
  lasting: string
  /** What else can name a version. */
  children?: ReactNode
}

/** In which version of the ledger something was counted, and the link that says later whether it is still so. */
export function WhichVersion({ version, lasting, children }: WhichVersionProps) {
  return (
    <Section title="Which version" id="version">
      <DefinitionList
        items={[
          { term: 'Ledger', value: `version ${formatCount(version)}` },
          { term: 'Link', value: <a href={lasting}>{lasting}</a>, mono: true },
        ]}
      />
      <p className="max-w-[62ch] text-soft">
        This link says, when it is opened later, whether the number is another one by then, and what came in
        since. {children}
      </p>
    </Section>
  )
}
