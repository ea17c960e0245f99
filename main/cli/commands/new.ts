import { basename } from 'node:path'
import { one, textOption } from '../arguments.ts'
import type { CommandArgs, CommandOptions } from '../commands.ts'
import type { Context } from '../context.ts'

const WORDS_A_LINE = 6

export async function run(context: Context, args: CommandArgs, options: CommandOptions): Promise<void> {
  const path = one(args, 0)
  const { summary, recovery } = await context.call('case.create', {
    path,
    title: textOption(options, 'title') ?? basename(path).replace(/\.masar$/i, ''),
    number: textOption(options, 'number') ?? '',
    region: (textOption(options, 'region') ?? 'MA').toUpperCase(),
    zone: textOption(options, 'zone') ?? 'Africa/Casablanca',
    author: textOption(options, 'author') ?? '',
    passphrase: await context.passphrase('first'),
  })
  await context.emit({ case: summary.path, recovery, id: summary.id }, () => [
    context.t('cli.made', { path: summary.path }),
    '',
    context.t('cli.recovery'),
    ...rowsOf(recovery),
  ])
}

const rowsOf = (words: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(words.length / WORDS_A_LINE) }, (_, row) =>
    words
      .slice(row * WORDS_A_LINE, (row + 1) * WORDS_A_LINE)
      .map((word, i) => `${String(row * WORDS_A_LINE + i + 1).padStart(2)} ${word.padEnd(9)}`)
      .join(' ')
      .trimEnd(),
  )
