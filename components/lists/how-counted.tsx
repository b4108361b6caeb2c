import type { ReactNode } from 'react'
import { Written } from '@/components/ui/written'

/** What a list counts and how it treats duplicates, unfolded when asked for. */
export function HowCounted({ children }: { children: ReactNode }) {
  return (
    <details id="counted" className="mt-8 max-w-[65ch] border-t border-rule pt-2 text-table">
      <summary className="inline-flex min-h-11 items-center text-blue underline wide:min-h-8">
        How this was counted
      </summary>
      <Written as="div" className="space-y-2 pb-2 text-soft">
        {children}
      </Written>
    </details>
  )
}
