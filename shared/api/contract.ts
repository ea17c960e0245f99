import { z } from 'zod'
import type { ErrorReply } from './errors.ts'
import { busiestMethods } from './busiest.ts'
import { caseMethods } from './case.ts'
import { chartMethods } from './chart.ts'
import { contactsMethods } from './contacts.ts'
import { dataMethods } from './data.ts'
import { handsetMethods } from './handsets.ts'
import { namesMethods } from './names.ts'
import { networkMethods } from './network.ts'
import { placesMethods } from './places.ts'
import { dismantleMethods } from './dismantle.ts'
import { qualityMethods } from './quality.ts'
import { shellMethods } from './shell.ts'
import { tableMethods } from './tables.ts'
import { telephonyMethods } from './telephony.ts'
import { waysMethods } from './ways.ts'

/**
 * The contract between window and case: one map. Handlers, callers, validation and the preload all derive from it.
 * Arguments are checked where they arrive, results where they leave in tests; a refused call returns a typed error.
 */
export const methods = {
  ...caseMethods,
  ...dataMethods,
  ...qualityMethods,
  ...networkMethods,
  ...busiestMethods,
  ...namesMethods,
  ...dismantleMethods,
  ...chartMethods,
  ...telephonyMethods,
  ...waysMethods,
  ...placesMethods,
  ...contactsMethods,
  ...handsetMethods,
  ...tableMethods,
  ...shellMethods,
} as const

export type Methods = typeof methods
export type Method = keyof Methods
export type Target = 'case' | 'shell'
export type MethodOf<T extends Target> = { [M in Method]: Methods[M]['target'] extends T ? M : never }[Method]

/** Arguments as a caller writes them (defaults may be left out), and as a handler receives them. */
export type Args<M extends Method> = z.input<Methods[M]['args']>
export type CheckedArgs<M extends Method> = z.output<Methods[M]['args']>
export type Result<M extends Method> = z.output<Methods[M]['result']>

export type Handlers<T extends Target> = { [M in MethodOf<T>]: (args: CheckedArgs<M>) => Result<M> | Promise<Result<M>> }

export type Reply<M extends Method = Method> = { ok: true; value: Result<M> } | { ok: false; error: ErrorReply }

/** Progress of long work. A question that is being answered tells its share in thousandths (`parts`). `done` and `total` in `unit`; `total` null when it cannot be known. `left` in seconds, null when unknown. */
export const progress = z.object({
  job: z.string().max(64),
  step: z.enum(['reading', 'matching', 'indexing', 'keeping', 'drawing', 'printing', 'generating', 'checking', 'answering']),
  done: z.number(),
  total: z.number().nullable(),
  unit: z.enum(['bytes', 'rows', 'pages', 'files', 'parts']),
  left: z.number().nullable(),
})
export type Progress = z.infer<typeof progress>

/** What the main side tells the window unasked. */
export const topics = {
  progress,
  /** The case process ended: by lock, by crash, or because the shell closes. */
  locked: z.object({ why: z.enum(['lock', 'crash', 'idle']) }),
  /** The case changed (import, undo, chart, exhibit, format): what is on screen may be stale. */
  changed: z.object({ what: z.enum(['data', 'charts', 'exhibits', 'keys', 'formats', 'stages']) }),
  /** The system or the person asks the window to close; the window may lock first. */
  closing: z.object({}),
} as const
export type Topic = keyof typeof topics
export type TopicOf<T extends Topic> = z.infer<(typeof topics)[T]>

/** What the preload puts on `window.masar`, in both shells. */
export interface Bridge {
  call<M extends Method>(method: M, args: Args<M>): Promise<Reply<M>>
  on<T extends Topic>(topic: T, listener: (message: TopicOf<T>) => void): () => void
  /** The path on disk of a file that the person chose or dropped. */
  pathForFile(file: File): Promise<string>
}
