import { setTimeout } from 'node:timers/promises'
import { Command, CommanderError, Option } from 'commander'
import { exitCode, MasarError } from '../../shared/api/errors.ts'
import { LANGUAGES, type Language, type Translate } from '../../shared/model/translate.ts'
import { unveil } from '../../shared/drawing/chart/veil.ts'
import { pageWords } from '../exhibit/words.ts'
import { translator } from '../i18n.ts'
import { ourLanguage, systemLanguage } from '../shell/language.ts'
import { COMMANDS, type CommandSpec } from './commands.ts'
import type { CommonOptions } from './context.ts'
import { complaint, usageSentence } from './complaints.ts'
import { type Output, READER_GONE } from './output.ts'
import { context } from './run.ts'

const USAGE = 2
/** A second signal for the same Ctrl C comes within this time; Node no longer hears it once it is ending. */
const ECHO_MS = 250

/** Runs one command line to its end. Never throws; the answer is the exit code. */
export async function runProgram(args: readonly string[], output: Output): Promise<number> {
  const lang = languageIn(args)
  const t = translator(lang, ['cli', 'errors', 'import', 'answers', 'handsets', 'ways'])
  let code = 0
  const program = frame(new Command('masar'), t, output).description(t('cli.about'))
  for (const spec of COMMANDS) program.addCommand(build(spec, t, lang, output, (result) => (code = result)))
  try {
    if (args.length === 0) {
      output.say(program.helpInformation())
      return USAGE
    }
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) return fail(error, t, lang, output)
    if (error.exitCode === 0) return 0
    output.say(usageSentence(error, t))
    return USAGE
  }
}

/** The language is needed before the options are read, because the help is written in it. */
function languageIn(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? undefined : args[at]?.startsWith('--lang=') ? args[at].slice(7) : args[at + 1]
  return LANGUAGES.find((lang) => lang === asked) ?? ourLanguage(systemLanguage(process.env))
}

function frame(command: Command, t: Translate, output: Output): Command {
  return command
    .exitOverride()
    .configureOutput({ writeOut: (text) => void output.line(text.trimEnd()), writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => t(`cli.title.${title.replace(':', '').toLowerCase()}`) })
    .helpOption('-h, --help', t('cli.option.help'))
    .helpCommand(false)
}

function build(spec: CommandSpec, t: Translate, lang: Language, output: Output, done: (code: number) => void): Command {
  const command = frame(new Command(spec.name), t, output).description(t(`cli.command.${spec.name}`))
  if (spec.args) command.arguments(spec.args)
  for (const [flags, key, more] of spec.options) {
    const option = new Option(flags, t(`cli.option.${key}`))
    if (more?.choices) option.choices([...more.choices])
    if (more?.many) option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value])
    command.addOption(option)
  }
  command.addOption(new Option('--json', t('cli.option.json')))
  command.addOption(new Option('--lang <language>', t('cli.option.lang')).choices([...LANGUAGES]))
  command.addOption(new Option('--passphrase-file <file>', t('cli.option.passphraseFile')))
  return command.action(async (...received: unknown[]) => {
    const options = received.at(-2) as CommonOptions & Record<string, unknown>
    done(await perform(spec, received.slice(0, -2) as (string | string[] | undefined)[], options, t, lang, output))
  })
}

async function perform(
  spec: CommandSpec,
  args: (string | string[] | undefined)[],
  options: CommonOptions & Record<string, unknown>,
  t: Translate,
  lang: Language,
  output: Output,
): Promise<number> {
  const stop = new AbortController()
  // Heard to the end of the process: npm and the terminal may both pass on one Ctrl C, and the second must not cut short what undoes the work.
  const interrupt = (): void => stop.abort()
  process.on('SIGINT', interrupt)
  process.on('SIGTERM', interrupt)
  const { context: given, close } = context(t, lang, options, output, stop.signal)
  try {
    const { run } = await spec.load()
    return (await run(given, args, options)) ?? 0
  } catch (error) {
    if (error === READER_GONE) return 0
    return fail(stop.signal.aborted ? new MasarError('cancelled') : error, t, lang, output)
  } finally {
    await close()
    if (stop.signal.aborted) await setTimeout(ECHO_MS)
  }
}

/** Says why on stderr. What is not ours is told without its own message, which might quote the case. */
function fail(error: unknown, t: Translate, lang: Language, output: Output): number {
  output.say(unveil(complaint(error, t), pageWords(lang)))
  if (process.env.MASAR_TEST === '1' && !(error instanceof MasarError)) output.say(String((error as Error).stack))
  return error instanceof MasarError ? exitCode(error.code) : 1
}
