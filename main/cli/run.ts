import type { Args, MethodOf, Result } from '../../shared/api/contract.ts'
import type { Language, Translate } from '../../shared/model/translate.ts'
import { unveil, unveilAll } from '../../shared/drawing/chart/veil.ts'
import { pageWords } from '../exhibit/words.ts'
import { metaOf } from '../analysis/summary.ts'
import type { Printer } from '../shell/shell.ts'
import type { Service } from '../service.ts'
import { keptBackIn } from './kept-back.ts'
import type { CommonOptions, Context } from './context.ts'
import { table, type Cell, type Output, widthsOf } from './output.ts'
import { passphraseFrom } from './passphrase.ts'
import { progressLine } from './progress-line.ts'

/** Rows that a table looks at before it fixes its widths; the rest streams past. */
const LOOK = 500

/** Makes the context of one command. The service and what it needs are loaded when first called. */
export function context(
  t: Translate,
  lang: Language,
  options: CommonOptions,
  output: Output,
  signal: AbortSignal,
): { context: Context; close: () => Promise<void> } {
  const json = options.json === true
  const progress = progressLine(t, output)
  let service: Service | null = null

  const serve = async (): Promise<Service> => {
    if (service) return service
    const { createService } = await import('../service.ts')
    service = createService({ printer, progress: (one) => progress.show(one), notify: () => undefined })
    return service
  }
  const call = async <M extends MethodOf<'case'>>(method: M, args: Args<M>): Promise<Result<M>> => {
    const { checkArgs } = await import('../process/check.ts')
    const { handlers } = await serve()
    const checked = checkArgs(method, args)
    try {
      return unveilAll((await (handlers[method] as (args: unknown) => unknown)(checked)) as Result<M>, words)
    } finally {
      progress.clear()
    }
  }
  const passphrase: Context['passphrase'] = (kind, file) =>
    passphraseFrom({
      file: kind === 'new' ? file : (file ?? options.passphraseFile),
      variable: kind === 'new' ? 'MASAR_NEW_PASSPHRASE' : 'MASAR_PASSPHRASE',
      question: t(kind === 'current' ? 'cli.ask.passphrase' : 'cli.ask.newPassphrase'),
      ...(kind === 'current' ? {} : { again: t('cli.ask.again') }),
    })
  const words = pageWords(lang)
  const open: Context['open'] = async (path, asked) => {
    await call('case.open', { path, passphrase: await passphrase('current') })
    if (asked?.reveal) await call('protection.reveal', { all: true, what: asked.what })
    const { current } = await serve()
    const opened = current()
    return { case: opened, read: opened.read, horizon: opened.horizon(), zone: metaOf(opened.read, 'zone') || 'UTC', region: metaOf(opened.read, 'region') }
  }
  const read = <T extends object>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> => readable(until(items, signal), words, t, json)
  return {
    context: {
      t,
      lang,
      json,
      output,
      signal,
      call,
      passphrase,
      open,
      emit: async (object, people) => {
        for (const line of json ? [JSON.stringify(object)] : await people()) await output.line(unveil(line, words))
      },
      emitAll: (items, columns) => (json ? lines(read(items), output) : tabulate(read(items), columns, t, output)),
    },
    close: async () => {
      progress.clear()
      await service?.close()
    },
  }
}

/** The items, until the person stops the command. */
async function* until<T>(items: Iterable<T> | AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  for await (const item of items) {
    signal.throwIfAborted()
    yield item
  }
}

/** What people and other programs may read of an item: pseudonyms, and null, or a sentence in a table, for what is kept back. */
async function* readable<T extends object>(items: AsyncIterable<T>, words: Translate, t: Translate, json: boolean): AsyncGenerator<T> {
  for await (const item of items) {
    const said = unveilAll(item, words)
    yield { ...said, ...keptBackIn(said, json ? null : t('cli.withheld')) }
  }
}

async function lines(items: AsyncIterable<object>, output: Output): Promise<void> {
  for await (const item of items) await output.line(JSON.stringify(item))
}

async function tabulate<T extends object>(
  items: Iterable<T> | AsyncIterable<T>,
  columns: readonly (keyof T & string)[],
  t: Translate,
  output: Output,
): Promise<void> {
  const headings = columns.map((column) => t(`cli.column.${column}`))
  const cells = (item: T): Cell[] => columns.map((column) => cellOf(item[column]))
  let waiting: Cell[][] | null = []
  let widths: number[] = []
  const flush = async (): Promise<void> => {
    if (!waiting) return
    if (waiting.length) {
      widths = widthsOf(headings, waiting)
      for (const line of table(headings, waiting, widths)) await output.line(line)
    }
    waiting = null
  }
  let count = 0
  for await (const item of items) {
    count += 1
    if (waiting) {
      waiting.push(cells(item))
      if (waiting.length === LOOK) await flush()
    } else for (const line of table([], [cells(item)], widths)) await output.line(line)
  }
  await flush()
  output.say(t('cli.rows', { count }))
}

function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.map(String).join(', ')
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as Cell)
}

/** A browser's print engine, looked for when something is printed. */
const printer: Printer = {
  pdf: async (document) => {
    const { headlessPrinter } = await import('../shell/chromium/printer.ts')
    return headlessPrinter().pdf(document)
  },
}
