import { STAGES, stageOf } from '../../shared/model/stage.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { stagesOf } from '../analysis/dismantling/stages.ts'
import { listOption, wrong } from './arguments.ts'
import type { CommandOptions } from './commands.ts'
import type { Context, Opened } from './context.ts'
import { resolveThing } from './selector.ts'

/** Takes all stages of somebody away. */
const NONE = 'none'

/**
 * Keeps in the case what `--stage STAGE=WHO` says of people, beside what was said of them before; `none=WHO` takes it all away. On the record, and said.
 * Throws `usage` for a word that is no stage, `not-found` for a stranger.
 */
export async function keepStages(context: Context, opened: Opened, options: CommandOptions): Promise<void> {
  const stages = new Map<string, Set<Stage>>()
  for (const text of listOption(options, 'stage')) {
    const [, word = '', who = ''] = /^([^=]*)=(.*)$/.exec(text) ?? []
    const stage = stageOf(word)
    if (who === '' || (stage === null && word !== NONE)) throw wrong('bad-stage', { value: text, stages: [...STAGES, NONE].join(', ') })
    const { id } = resolveThing(opened, who)
    const own = stages.get(id) ?? new Set(stagesOf(opened.read, id))
    if (stage === null) own.clear()
    else own.add(stage)
    stages.set(id, own)
  }
  const changed = [...stages].map(([id, own]) => ({ id, stages: [...own] })).filter(({ id, stages: own }) => differs(own, stagesOf(opened.read, id)))
  if (changed.length === 0) return
  await context.call('stages.set', { things: changed })
  context.output.say(context.t('cli.dismantle.stagesKept', { count: changed.length }))
}

const differs = (a: readonly Stage[], b: readonly Stage[]): boolean => a.length !== b.length || a.some((stage) => !b.includes(stage))
