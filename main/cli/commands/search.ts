import { many, numberOption, one } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  await context.open(one(args, 0), { reveal: options.reveal === true, what: 'search' })
  const hits = await context.call('search', { text: many(args, 1).join(' '), limit: Math.min(200, numberOption(options, 'limit') ?? 50) })
  await context.emitAll(
    hits.map((hit) => ({ ...hit, score: Math.round(hit.score * 1_000) / 1_000 })),
    ['id', 'what', 'label', 'field', 'score'],
  )
}
