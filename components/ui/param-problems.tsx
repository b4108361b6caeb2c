export type ParamProblem = {
  /** The parameter as the address has it. */
  name: string
  value: string
  /** What is wrong, and what it may be. */
  message: string
}

type ParamProblemsProps = {
  problems: readonly ParamProblem[]
  /** Where all parameters are described. */
  helpHref?: string
}

/** Says which parts of the address were not understood. Nothing when all were. */
export function ParamProblems({ problems, helpHref }: ParamProblemsProps) {
  if (problems.length === 0) return null
  return (
    <section
      aria-label="Problems with this address"
      className="my-4 max-w-[70ch] border-l-[3px] border-con py-1 pl-3"
    >
      <p className="font-semibold">Part of this address was not understood and is left out.</p>
      <ul className="text-table">
        {problems.map(({ name, value, message }) => (
          <li key={`${name}=${value}`}>
            <code className="font-mono text-small text-con [overflow-wrap:anywhere]">
              {name}={value}
            </code>
            : {message}
          </li>
        ))}
      </ul>
      {helpHref && (
        <p className="reach text-table">
          All the rest applies. <a href={helpHref}>What this list can be asked</a>
        </p>
      )}
    </section>
  )
}
