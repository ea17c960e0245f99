import { z } from 'zod'
import { preview } from '../../shared/api/data.ts'
import { ERROR_CODES } from '../../shared/api/errors.ts'
import { count, eventKind, partReport, text, warning } from '../../shared/api/schemas.ts'
import { DATE_ORDERS, SKIPS } from '../../shared/model/source.ts'
import { STATEMENTS } from '../../shared/model/statement.ts'
import { LIMITS } from './limits.ts'
import type { FromWorker } from './protocol.ts'

const understanding = z.object({
  format: text(128),
  confidence: z.number().min(0).max(1),
  encoding: text(64).nullable(),
  delimiter: text(8).nullable(),
  sheet: text().nullable(),
  zone: text(64),
  dateOrder: z.enum(DATE_ORDERS),
  document: z.boolean(),
})
const summary = z.object({
  observations: count,
  statements: count,
  rejected: count,
  lacking: count,
  skipped: z.array(z.object({ what: z.enum(SKIPS), rows: count })).max(SKIPS.length),
  warnings: z.array(warning).max(LIMITS.document.parts),
  kinds: z.array(z.object({ kind: eventKind, count })),
  stated: z.array(z.object({ what: z.enum(STATEMENTS), count })),
  sheets: z.array(text()).max(LIMITS.document.parts).optional(),
  parts: z.array(partReport).max(LIMITS.document.parts).optional(),
  subject: text().nullable().optional(),
  legs: z.array(z.unknown()).optional(),
})

/** Batches, which come by the thousand, are checked by `checkBatch`, and legs by `checkLegs`; requests for bytes where they are answered. */
const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ask') }),
  z.object({ type: z.literal('alive') }),
  z.object({ type: z.literal('rewind'), pass: count }),
  z.object({ type: z.literal('need'), id: count, offset: count, length: count }),
  z.object({ type: z.literal('batch'), batch: z.unknown() }),
  z.object({ type: z.literal('understood'), understanding }),
  z.object({ type: z.literal('preview'), preview: preview.omit({ alreadyImported: true }) }),
  z.object({ type: z.literal('done'), summary, encoding: text(64).nullable() }),
  z.object({
    type: z.literal('failed'),
    reply: z.object({ code: z.enum(ERROR_CODES), params: z.record(text(64), z.union([text(), z.number()])) }),
  }),
])

/** Whether a worker, which reads hostile files, says something that the case process understands. */
export const isMessage = (said: unknown): said is FromWorker => message.safeParse(said).success
