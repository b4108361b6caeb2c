import { formatCount } from '@/lib/domain/format-number'

/** A whole number, its thousands told apart. */
export function Count({ of }: { of: number | bigint }) {
  return <span className="whitespace-nowrap">{formatCount(of)}</span>
}
