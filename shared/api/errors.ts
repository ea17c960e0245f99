/**
 * Refusals a person may read. `code` picks the sentence in `errors.json` of each language; `params` fill it in.
 * Exit codes of the command line: see `exitCode`.
 */
export const ERROR_CODES = [
  'usage',
  'internal',
  'cancelled',
  'busy',
  'bad-request',
  'not-found',
  'exists',
  'wrong-passphrase',
  'weak-passphrase',
  'wrong-words',
  'case-in-use',
  'case-missing',
  'case-newer',
  'case-foreign',
  'case-empty',
  'case-truncated',
  'case-damaged',
  'case-older-than-head',
  'header-damaged',
  'kdf-refused',
  'last-slot',
  'no-case-open',
  'disk-full',
  'not-writable',
  'case-locked',
  'file-missing',
  'file-empty',
  'file-unknown',
  'file-encrypted',
  'file-too-large',
  'file-damaged',
  'file-limit',
  'file-not-text',
  'file-nested',
  'no-rows',
  'no-columns',
  'zone-unknown',
  'region-unknown',
  'format-unknown',
  'format-unsure',
  'format-tie',
  'format-exists',
  'format-faulty',
  'format-shipped',
  'plan-document',
  'plan-column',
  'plan-field',
  'plan-row',
  'plan-value',
  'plan-rule',
  'plan-projection',
  'plan-no-time',
  'plan-no-party',
  'plan-no-place',
  'plan-no-ends',
  'reader-failed',
  'reader-timeout',
  'already-imported',
  'decision-conflict',
  'stages-missing',
  'chart-empty',
  'chart-missing',
  'exhibit-exists',
  'no-printer',
  'print-failed',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

export type ErrorParams = Record<string, string | number>

/** A refusal: the case is unchanged. Never carries case data beyond what the person gave or must see. */
export class MasarError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: { cause?: unknown }) {
    super(code, options)
    this.name = 'MasarError'
    this.code = code
    this.params = params
  }
}

export interface ErrorReply {
  code: ErrorCode
  params: ErrorParams
}

/** Anything thrown, as the reply that crosses a border: what is not ours becomes `internal`, without its message. */
export function toReply(error: unknown): ErrorReply {
  return error instanceof MasarError ? { code: error.code, params: error.params } : { code: 'internal', params: {} }
}

/** The command line's exit code of a refusal (cli.md): 1 refused, 2 usage, 3 passphrase or in use, 4 damaged or older than its head, 5 cancelled. */
export function exitCode(code: ErrorCode): 1 | 2 | 3 | 4 | 5 {
  switch (code) {
    case 'usage':
      return 2
    case 'wrong-passphrase':
    case 'wrong-words':
    case 'case-in-use':
      return 3
    case 'case-damaged':
    case 'case-truncated':
    case 'case-empty':
    case 'case-older-than-head':
    case 'header-damaged':
      return 4
    case 'cancelled':
      return 5
    default:
      return 1
  }
}
