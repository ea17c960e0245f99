import { z } from 'zod'
import { count, instant, none, passphrase, path, publicId, text } from './schemas.ts'

/** Cases: make, open, lock, verify; key slots; the audit log. */
export const caseSummary = z.object({
  path,
  id: text(64),
  title: text(),
  number: text(),
  region: text(2),
  zone: text(64),
  createdAt: instant,
  sources: count,
  events: count,
  selectors: count,
  entities: count,
  charts: count,
  exhibits: count,
  /** First and last event, UTC ms. */
  first: instant.nullable(),
  last: instant.nullable(),
  /** Root of the audit log, hex. */
  root: text(64),
  readOnly: z.boolean(),
})
export type CaseSummary = z.infer<typeof caseSummary>

export const newCase = z
  .object({
    path,
    title: text(300).min(1),
    number: text(100),
    region: z.string().regex(/^[A-Z]{2}$/),
    zone: text(64).min(1),
    passphrase,
    author: text(200).default(''),
  })
  .strict()
export type NewCase = z.input<typeof newCase>

export const keySlot = z.object({ id: text(64), kind: z.enum(['passphrase', 'recovery']), name: text(), added: instant })

export const verification = z.object({
  ok: z.boolean(),
  database: z.boolean(),
  originals: z.boolean(),
  audit: z.boolean(),
  root: text(64),
  head: z.boolean(),
  faults: z.array(z.object({ code: text(64), detail: text() })),
})
export type Verification = z.infer<typeof verification>

export const auditEntry = z.object({ id: text(32), at: text(40), actor: text(), action: text(64), details: z.string(), hash: text(64) })

/** `area.method` to its schemas. `target` says who answers: the case process or the shell. */
export const caseMethods = {
  'case.create': { target: 'case', args: newCase, result: z.object({ summary: caseSummary, recovery: z.array(text(16)).length(24) }) },
  'case.open': {
    target: 'case',
    args: z.object({ path, passphrase: passphrase.optional(), recovery: z.array(text(16)).max(24).optional() }).strict(),
    result: caseSummary,
  },
  'case.summary': { target: 'case', args: none, result: caseSummary },
  'case.verify': { target: 'case', args: none, result: verification },
  'keys.list': { target: 'case', args: none, result: z.array(keySlot) },
  'keys.add': { target: 'case', args: z.object({ name: text(200), passphrase }).strict(), result: z.array(keySlot) },
  'keys.remove': { target: 'case', args: z.object({ id: text(64) }).strict(), result: z.array(keySlot) },
  'keys.change': { target: 'case', args: z.object({ current: passphrase, passphrase }).strict(), result: z.array(keySlot) },
  /**
   * Shows these protected people, and all that leads to them, under their real names until the case is closed; with `all`,
   * everybody. `ids` are people or things of theirs. Written to the audit log with `what` was asked for. Throws `busy`, `not-found`.
   */
  'protection.reveal': {
    target: 'case',
    args: z.object({ ids: z.array(publicId).max(1_000).default([]), all: z.boolean().default(false), what: text(200).default('') }).strict(),
    result: none,
  },
  'audit.list': {
    target: 'case',
    args: z.object({ offset: count.default(0), limit: z.number().int().min(1).max(5_000).default(200) }).strict(),
    result: z.object({ total: count, entries: z.array(auditEntry) }),
  },
} as const
