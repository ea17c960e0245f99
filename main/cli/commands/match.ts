import { matchNames } from '../../../shared/names/match.ts'
import { reasonOf } from '../../../shared/names/reason.ts'
import type { NameLimit, NamePart } from '../../../shared/names/result.ts'
import type { NameKind } from '../../../shared/names/words.ts'
import { translator } from '../../i18n.ts'
import { many, textOption, wrong } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'
import { type NamePair, readPairs } from '../pairs.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const [names, file] = [many(args, 0), textOption(options, 'file')]
  if (file === undefined ? names.length !== 2 : names.length > 0) throw wrong('match-names')
  const [a = '', b = ''] = names
  await context.emitAll(answers(file === undefined ? [{ a, b }] : readPairs(file), context), ['a', 'b', 'score', 'match', 'reason'])
}

async function* answers(pairs: Iterable<NamePair> | AsyncIterable<NamePair>, { json, lang }: Context): AsyncGenerator<Answer> {
  const t = translator(lang, ['names'])
  for await (const { a, b, kind } of pairs) {
    const found = matchNames(a, b, kind ? { kind } : {})
    const { score, match } = found
    const answer = { a, b, score, match: json ? match : t(match ? 'names.yes' : 'names.no'), reason: reasonOf(found, t) }
    yield json ? { ...answer, kind: found.kind, limit: found.limit, parts: found.parts } : answer
  }
}

interface Answer {
  a: string
  b: string
  score: number
  match: boolean | string
  reason: string
  kind?: NameKind
  limit?: NameLimit | null
  parts?: readonly NamePart[]
}
