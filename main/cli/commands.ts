import type { Context } from './context.ts'

export type CommandArgs = (string | string[] | undefined)[]
export type CommandOptions = Record<string, unknown>

export interface CommandModule {
  /** Resolves to an exit code where that is not 0 and nothing was thrown. */
  run: (context: Context, args: CommandArgs, options: CommandOptions) => Promise<number | undefined | void>
}

export interface CommandSpec {
  name: string
  /** As commander writes arguments: `<case> <files...>`. */
  args: string
  /** Flags, key of the sentence that explains them, and limits on the value. */
  options: readonly (readonly [flags: string, key: string, more?: { choices?: readonly string[]; many?: boolean }])[]
  /** Loaded only when the command runs, so that the others start quickly. */
  load(): Promise<CommandModule>
}

type OptionSpec = CommandSpec['options'][number]

const OF: OptionSpec = ['--of <selector>', 'of', { many: true }]
const PERIOD: OptionSpec[] = [
  ['--from <time>', 'from'],
  ['--until <time>', 'until'],
]
const KIND: OptionSpec = ['--kind <kind>', 'kind', { many: true }]
const LIMIT: OptionSpec = ['--limit <n>', 'limit']
const FILTER: OptionSpec[] = [OF, ...PERIOD, KIND]
const READING: OptionSpec[] = [
  ['--format <format>', 'format'],
  ['--region <country>', 'region'],
  ['--zone <zone>', 'zone'],
]
const LINKS: OptionSpec = ['--links <kind>', 'links', { many: true }]
const REVEAL: OptionSpec = ['--reveal', 'reveal']
const OUT: OptionSpec = ['--out <file>', 'out']
const PAPER: OptionSpec[] = [
  ['--paper <paper>', 'paper', { choices: ['A4', 'A3'] }],
  ['--portrait', 'portrait'],
  ['--grey', 'grey'],
]

const spec = (name: string, args: string, options: CommandSpec['options'], load: CommandSpec['load']): CommandSpec => ({ name, args, options, load })
const missing = (name: string, args: string, options: CommandSpec['options'] = []): CommandSpec =>
  spec(name, args, options, () => import('./commands/missing.ts'))

/** Every command of the interface; docs/command-line.md says what they do. */
export const COMMANDS: readonly CommandSpec[] = [
  spec(
    'new',
    '<case>',
    [
      ['--title <text>', 'title'],
      ['--number <text>', 'number'],
      ['--region <country>', 'region'],
      ['--zone <zone>', 'zone'],
      ['--author <name>', 'author'],
    ],
    () => import('./commands/new.ts'),
  ),
  spec('formats', '', [], () => import('./commands/formats.ts')),
  spec('preview', '<file>', [...READING, ['--mapping <file>', 'mapping'], ['--subject <number>', 'subject']], () => import('./commands/preview.ts')),
  spec('import', '<case> <files...>', [...READING, ['--mapping <file>', 'mapping'], ['--subject <number>', 'subject']], () => import('./commands/import.ts')),
  spec('undo', '<case> <source>', [], () => import('./commands/undo.ts')),
  spec('quality', '<case> <source>', [OUT], () => import('./commands/quality.ts')),
  spec('list', '<case> <what>', [...FILTER, LIMIT, REVEAL], () => import('./commands/list.ts')),
  spec('show', '<case> <id>', [...FILTER, REVEAL], () => import('./commands/show.ts')),
  spec('search', '<case> <text...>', [LIMIT, REVEAL], () => import('./commands/search.ts')),
  spec('match', '[names...]', [['--file <pairs>', 'pairs']], () => import('./commands/match.ts')),
  spec(
    'same',
    '<case> [things...]',
    [['--same', 'same'], ['--different', 'different'], ['--unsure', 'unsure'], ['--undo', 'undoDecision'], ['--decided', 'decided'], LIMIT, REVEAL],
    () => import('./commands/same.ts'),
  ),
  spec(
    'network',
    '<case>',
    [
      ...FILTER,
      ['--weighted', 'weighted'],
      ['--directed', 'directed'],
      LINKS,
      ['--ties', 'ties'],
      ['--groups', 'groups'],
      ['--seed <n>', 'seed'],
      ['--compare <periods>', 'compare'],
    ],
    () => import('./commands/network.ts'),
  ),
  spec(
    'dismantle',
    '<case>',
    [
      ['--remove <k>', 'remove'],
      ['--objective <objective>', 'objective', { choices: ['largest', 'pairs', 'flow'] }],
      ['--stage <stage=who>', 'stage', { many: true }],
      ['--protect <selector>', 'protect', { many: true }],
      ['--seconds <n>', 'limitSeconds'],
      ...FILTER,
      LINKS,
    ],
    () => import('./commands/dismantle.ts'),
  ),
  spec(
    'paths',
    '<case> <a> <b>',
    [
      ['--most <n>', 'most'],
      ['--through <selector>', 'through', { many: true }],
      ['--avoiding <selector>', 'avoiding', { many: true }],
      ['--in-order', 'inOrder'],
      ['--directed', 'directed'],
      ...PERIOD,
      KIND,
      LINKS,
    ],
    () => import('./commands/paths.ts'),
  ),
  spec('contacts', '<case> <selector>', [...PERIOD, KIND, LIMIT], () => import('./commands/contacts.ts')),
  spec(
    'pattern',
    '<case> <selector>',
    [...PERIOD, KIND, ['--zone <zone>', 'zone'], ['--with <selector>', 'with', { many: true }], ['--indicators', 'indicators']],
    () => import('./commands/pattern.ts'),
  ),
  spec('handsets', '<case>', [...FILTER], () => import('./commands/handsets.ts')),
  spec('replacements', '<case>', [...FILTER, ['--at <time>', 'at'], LIMIT], () => import('./commands/replacements.ts')),
  spec('common', '<case> <selectors...>', [...PERIOD, KIND, LIMIT, ['--cells', 'cells'], ['--imei', 'imei']], () => import('./commands/common.ts')),
  spec(
    'meetings',
    '<case>',
    [...FILTER, ['--minutes <n>', 'minutes'], ['--metres <n>', 'metres'], ['--travelled', 'travelled'], ['--stops <n>', 'stops'], LIMIT],
    () => import('./commands/meetings.ts'),
  ),
  spec('chains', '<case>', [...FILTER, ['--within <time>', 'within'], ['--least <n>', 'least']], () => import('./commands/chains.ts')),
  spec('around', '<case> <event>', [['--minutes <n>', 'minutes'], KIND], () => import('./commands/around.ts')),
  spec('near', '<case> <place>', [...PERIOD, KIND, ['--metres <n>', 'metres'], ['--imei', 'imei'], LIMIT], () => import('./commands/near.ts')),
  spec('routes', '<case>', [...FILTER, LIMIT], () => import('./commands/routes.ts')),
  spec(
    'chart',
    '<case>',
    [
      OUT,
      ...FILTER,
      ['--depth <n>', 'depth'],
      ['--layout <layout>', 'layout', { choices: ['force', 'hierarchy', 'circle', 'grid'] }],
      ...PAPER,
      ['--name <name>', 'name'],
      ['--theme <theme>', 'theme', { choices: ['light', 'dark'] }],
      ['--limit <n>', 'nodes'],
      REVEAL,
    ],
    () => import('./commands/chart.ts'),
  ),
  spec(
    'exhibit',
    '<case>',
    [['--chart <name>', 'chart'], ['--number <number>', 'exhibit'], OUT, ...PAPER, ['--title <text>', 'title'], ['--author <name>', 'author'], REVEAL],
    () => import('./commands/exhibit.ts'),
  ),
  missing('pack', '<case>', [['--exhibit <number>', 'exhibit'], OUT]),
  missing('check', '<file>'),
  spec('export', '<case>', [OUT, ...FILTER, REVEAL], () => import('./commands/export.ts')),
  spec('verify', '<case>', [], () => import('./commands/verify.ts')),
  spec(
    'key',
    '<what> <case> [slot]',
    [
      ['--name <name>', 'slot'],
      ['--new-passphrase-file <file>', 'newPassphraseFile'],
    ],
    () => import('./commands/key.ts'),
  ),
  spec('sample', '<folder>', [['--no-print', 'noPrint']], () => import('./commands/sample.ts')),
]
