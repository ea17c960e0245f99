import { AGAINST, type IdentityPair, type IdentityReason, type NameVerdict } from '../../../shared/api/names.ts'
import type { Translate } from '../../../shared/model/translate.ts'
import { reasonOf } from '../../../shared/names/reason.ts'
import { many, numberOption, one, wrong } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { guardedBy } from '../guarded.ts'
import { resolveThing } from '../selector.ts'
import { translator } from '../../i18n.ts'

const MOST = 10_000
const LIMIT = 100

/** Who may be whom; with two things, the two side by side, and what is decided of them. */
export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const opened = await context.open(one(args, 0), { reveal: options.reveal === true, what: 'same' })
  const [a, b, ...more] = many(args, 1).map((text) => resolveThing(opened, text))
  const decisions = decisionsOf(options)
  if (more.length > 0 || (a && !b) || decisions.length > 1 || (decisions.length > 0 && !a)) throw wrong('same-two')
  const t = translator(context.lang, ['names'])
  if (a && b) {
    const [decision] = decisions
    if (decision !== undefined) await context.call('names.decide', { a: a.id, b: b.id, verdict: decision })
    await tell(context, [await context.call('names.pair', { a: a.id, b: b.id })], t)
    return
  }
  const limit = Math.min(MOST, numberOption(options, 'limit') ?? (context.json ? MOST : LIMIT))
  const answer = await context.call('names.candidates', { job: 'same', limit })
  await tell(context, options.decided === true ? answer.rows.filter(({ verdict }) => verdict !== null) : answer.rows, t)
  if (answer.withheld > 0) context.output.say(t('names.withheld', { count: answer.withheld }))
  if (answer.crowded > 0) context.output.say(t('names.crowded', { count: answer.crowded }))
  guardedBy(context, answer.guards)
}

/** What the options ask to decide; null takes a decision back. */
const decisionsOf = (options: CommandOptions): (NameVerdict | null)[] => [
  ...(['same', 'different', 'unsure'] as const).filter((verdict) => options[verdict] === true),
  ...(options.undo === true ? [null] : []),
]

const tell = ({ emitAll, json }: Context, pairs: readonly IdentityPair[], t: Translate): Promise<void> =>
  json
    ? emitAll(
        pairs.map((pair) => ({ ...pair, decidedAt: pair.decidedAt === null ? null : new Date(pair.decidedAt).toISOString(), reason: reasonOf(pair, t) })),
        [],
      )
    : emitAll(
        pairs.map((pair) => readable(pair, t)),
        ['idA', 'a', 'idB', 'b', 'score', 'for', 'against', 'verdict'],
      )

function readable(pair: IdentityPair, t: Translate) {
  const isAgainst = ({ code }: IdentityReason): boolean => (AGAINST as readonly string[]).includes(code)
  const say = (reasons: readonly IdentityReason[]): string =>
    reasons.map(({ code, count, a = '', b = '' }) => t(`names.reason.${code}`, { count, n: String(count), a, b })).join(t('names.and'))
  return {
    idA: pair.a.id,
    a: pair.a.label,
    idB: pair.b.id,
    b: pair.b.label,
    score: pair.score,
    for: say(pair.reasons.filter((reason) => !isAgainst(reason))),
    against: say(pair.reasons.filter(isAgainst)),
    verdict: pair.verdict === null ? '' : t(`names.was.${pair.verdict}`),
  }
}
