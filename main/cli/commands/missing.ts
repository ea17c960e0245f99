import type { Context } from '../context.ts'

/** A command of the interface that a later version brings: it says so, and answers nothing. */
export function run({ output, t }: Context): Promise<number> {
  output.say(t('cli.notInThisVersion'))
  return Promise.resolve(1)
}
