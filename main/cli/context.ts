import type { Args, MethodOf, Result } from '../../shared/api/contract.ts'
import type { Language, Translate } from '../../shared/model/translate.ts'
import type { Horizon, OpenCase, ReadableDB } from '../case/types.ts'
import type { Output } from './output.ts'

/** Options that every command takes. */
export interface CommonOptions {
  json?: boolean
  lang?: string
  passphraseFile?: string
}

/** What a command is given to work with. */
export interface Context {
  readonly t: Translate
  readonly lang: Language
  readonly json: boolean
  readonly output: Output
  /** One object on stdout; without `--json`, `people` in its place. */
  emit: (object: object, people: () => string[] | Promise<string[]>) => Promise<void>
  /** One object a line; without `--json`, a table with these columns of the objects. */
  emitAll: <T extends object>(items: Iterable<T> | AsyncIterable<T>, columns: readonly (keyof T & string)[]) => Promise<void>
  /** Calls the service, arguments checked as the window's are. */
  call: <M extends MethodOf<'case'>>(method: M, args: Args<M>) => Promise<Result<M>>
  /** Opens the case with the passphrase of the environment, the file or the person. */
  open: (path: string, reveal?: Reveal) => Promise<Opened>
  /** `first`: of a case about to be made; `new`: one more, or in place of the current one. The last two are asked twice. */
  passphrase: (kind: 'current' | 'first' | 'new', file?: string) => Promise<string>
  /** Aborted by Ctrl C. */
  readonly signal: AbortSignal
}

/** With `reveal`, protected people are shown by name, and the audit log says for what. */
export interface Reveal {
  reveal: boolean
  what: string
}

export interface Opened {
  case: OpenCase
  read: ReadableDB
  horizon: Horizon
  zone: string
  region: string
}
