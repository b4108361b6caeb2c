/** Words in place of a vendor that name nobody. */
const NOBODY =
  /^(?:unknown|unclear|unspecified|not (?:specified|known|given|listed|disclosed|available|applicable)|undisclosed|n\/?a|none|various|multiple|others?|tbd|[-–—?.]+)$/i

/** Legal forms that stand behind a comma and belong to the name before it. */
const LEGAL_FORM = /^(?:inc|incorporated|llc|l\.l\.c|lp|llp|ltd|limited|corp|corporation|co|plc|gmbh)\.?$/i

/**
 * The vendors that a cell names, as it writes them: told apart by commas, semicolons and lines. Other words between them (`and`, `/`)
 * can be part of a name, and are left as they stand.
 */
export function vendorsIn(cell: string): string[] {
  const names: string[] = []
  for (const part of cell.split(/[,;\n]/).map((words) => words.trim())) {
    const last = names.length - 1
    if (LEGAL_FORM.test(part) && last >= 0) names[last] = `${names[last]}, ${part}`
    else if (part && !NOBODY.test(part)) names.push(part)
  }
  return [...new Set(names)]
}
