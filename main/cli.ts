import { realpathSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { processOutput } from './cli/output.ts'
import { runProgram } from './cli/program.ts'

/** Exit code of a command line given without the program's name; see docs/command-line.md. */
export const run = (args: readonly string[]): Promise<number> => runProgram(args, processOutput())

const isMain = (): boolean => {
  const self = fileURLToPath(import.meta.url)
  try {
    return argv[1] !== undefined && realpathSync(argv[1]) === realpathSync(self)
  } catch {
    return argv[1] === self
  }
}

if (isMain()) process.exitCode = await run(argv.slice(2))
