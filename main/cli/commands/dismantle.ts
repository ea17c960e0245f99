import { AIMS } from '../../../shared/network/dismantle/aims.ts'
import { dismantleAnswer } from '../../analysis/dismantling/answer.ts'
import { filterFrom, many, numberOption, one, textOption, wrong } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { linkKinds } from '../links.ts'
import { resolveThing } from '../selector.ts'
import { keepStages } from '../stages.ts'

/** After this, in seconds, the best so far is given, with what is certain of it. */
const SECONDS = 30

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const remove = numberOption(options, 'remove')
  if (remove === undefined) throw wrong('remove')
  const seconds = numberOption(options, 'seconds') ?? SECONDS
  const objective = AIMS.find((name) => name === textOption(options, 'objective')) ?? 'largest'
  const opened = await context.open(one(args, 0))
  await keepStages(context, opened, options)
  const { read, horizon } = opened
  const protect = many([options.protect as string[] | undefined], 0).map((text) => resolveThing(opened, text).id)
  const found = await dismantleAnswer(
    read,
    horizon,
    filterFrom(opened, options),
    { remove, objective, protect },
    { kinds: linkKinds(options), signal: context.signal, limit: seconds * 1_000 },
  )
  const t = context.t
  // What the answer does not say is said with --json as well.
  context.output.say(t('cli.dismantle.guard'))
  guardedBy(context, found.guards)
  if (context.json) return context.emit(found, () => [])
  const { order, set, value, before, proven, bound, spared, after, stopped } = found
  context.output.say(t(`cli.dismantle.${objective}`, { before, value, count: set.length }))
  await context.emitAll(
    set.map(({ heirs, evidence, ...target }) => ({
      ...target,
      grade: t(`cli.dismantle.evidence.${evidence.grade}`),
      risk: Math.round(100 * target.risk) / 100,
      heirs: heirs.map(({ label }) => label).join(', '),
    })),
    ['id', 'label', 'degree', 'strength', 'grade', 'risk', 'heirs'],
  )
  context.output.say(t('cli.dismantle.after', { after }))
  context.output.say(proven ? t('cli.dismantle.proven') : t('cli.dismantle.bound', { bound }))
  if (stopped === 'time') context.output.say(t('cli.dismantle.stopped'))
  context.output.say(t('cli.dismantle.order'))
  await context.emitAll(order, ['id', 'label', 'degree', 'strength', 'value'])
  if (spared > 0) context.output.say(t('cli.dismantle.spared', { count: spared }))
}
