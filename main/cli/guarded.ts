import type { Guard } from '../analysis/guards.ts'
import type { Context } from './context.ts'

/** Says on stderr what an answer does not prove, so that no reader of the table takes it for more, and no program stumbles over it. */
export function guardedBy({ output, t }: Pick<Context, 'output' | 't'>, guards: readonly Guard[]): void {
  for (const guard of guards) output.say(`${t('answers.guard.mark')} ${t(`answers.guard.${guard}`)}`)
}
