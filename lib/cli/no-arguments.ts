import { Command } from 'commander'

/**
 * For a command that takes nothing: answers `--help`, and ends with 2 where it is given anything else, before it does what it does.
 * @param name as it is typed: `npm run figures:check`
 * @param description what it does, and what it ends with
 */
export function takesNoArguments(name: string, description: string): void {
  new Command(name)
    .description(description)
    .allowExcessArguments(false)
    .showHelpAfterError()
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
    .action(() => {})
    .parse()
}
