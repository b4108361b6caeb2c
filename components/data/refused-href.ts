import { addressOf } from '@/lib/domain/addresses'

/** The address of a page of a run's refused rows: of one kind of reason, or all (null). `page` counts from 1. */
export function refusedHref(run: string, reason: number | null, page: number): string {
  const query = new URLSearchParams()
  if (reason !== null) query.set('reason', String(reason))
  if (page > 1) query.set('page', String(page))
  const words = query.toString()
  return `${addressOf.run(run)}${words && `?${words}`}#refused`
}
