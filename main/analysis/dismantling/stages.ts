import { MasarError } from '../../../shared/api/errors.ts'
import { STAGES, lineBits } from '../../../shared/model/stage.ts'
import type { Stage } from '../../../shared/model/stage.ts'
import type { Horizon, OpenCase, ReadableDB } from '../../case/types.ts'
import { mergesOf } from '../identity/merges.ts'
import { labelsOf } from '../labels.ts'
import type { Label } from '../labels.ts'
import { partiesOf } from '../parties.ts'
import { selectorId } from '../ids.ts'

/** The stages that people of this case say a thing has a part in, in the order of the line. */
export interface Marked {
  id: string
  stages: Stage[]
}

/** A mark, as lists show it. `at` in UTC milliseconds. */
export interface Mark extends Pick<Label, 'label' | 'kind'> {
  id: string
  stage: Stage
  at: number
  by: string
}

const rowsOfStage = (read: ReadableDB): { thing: string; stage: Stage; at: number; by: string }[] =>
  (
    read.prepare('SELECT thing, stage, marked_at AS at, marked_by AS by FROM stage ORDER BY thing, stage').all() as {
      thing: string
      stage: string
      at: number
      by: string
    }[]
  ).flatMap((row) => {
    const stage = STAGES.find((name) => name === row.stage)
    return stage ? [{ ...row, stage }] : []
  })

/** Every mark, in the order of the stages. Protected people stand under their veil. */
export function listStages(read: ReadableDB): Mark[] {
  const rows = rowsOfStage(read)
  const labels = labelsOf(
    read,
    rows.map(({ thing }) => thing),
  )
  return rows
    .flatMap(({ thing, ...mark }) => {
      const label = labels.get(thing)
      return label ? [{ id: thing, label: label.label, kind: label.kind, ...mark }] : []
    })
    .toSorted((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || a.at - b.at || (a.id < b.id ? -1 : 1))
}

/** The stages of one thing. */
export const stagesOf = (read: ReadableDB, id: string): Stage[] => {
  const own = new Set(read.prepare('SELECT stage FROM stage WHERE thing = ?').pluck().all(id) as string[])
  return STAGES.filter((stage) => own.has(stage))
}

/**
 * The stages of each of these nodes as bits of the line. What is said of a person holds for all their numbers, and for whatever was decided to be the
 * same person.
 */
export function stageBits(read: ReadableDB, horizon: Horizon, ids: readonly string[]): Uint8Array {
  const bits = new Map<string, number>()
  const add = (id: string, own: number): unknown => bits.set(id, (bits.get(id) ?? 0) | own)
  const merges = mergesOf(read)
  for (const { thing, stage } of rowsOfStage(read)) {
    const own = lineBits([stage])
    add(merges.of(thing), own)
    for (const row of partiesOf(read, horizon, [thing]).selectors) if (thing !== selectorId(row)) add(merges.of(selectorId(row)), own)
  }
  return Uint8Array.from(ids, (id) => bits.get(id) ?? 0)
}

/** Sets the stages of these things, none for an empty list, on the record; gives what they were. Throws `not-found` for what the case does not have, `busy`. */
export function setStages(open: Pick<OpenCase, 'write' | 'actor' | 'horizon'>, things: readonly Marked[], now = Date.now()): Marked[] {
  return open.write((db) => {
    const before = things.map(({ id }) => ({ id, stages: stagesOf(db, id) }))
    const known = labelsOf(
      db,
      things.map(({ id }) => id),
    )
    const strange = things.find(({ id }) => !known.has(id) || id.startsWith('c'))
    if (strange) throw new MasarError('not-found', { id: strange.id })
    const remove = db.prepare('DELETE FROM stage WHERE thing = ? AND stage = ?')
    const add = db.prepare('INSERT INTO stage (thing, stage, marked_at, marked_by) VALUES (?, ?, ?, ?)')
    for (const [i, { id, stages }] of things.entries()) {
      const had = before[i]?.stages ?? []
      for (const stage of had) if (!stages.includes(stage)) remove.run(id, stage)
      // Who marked a stage first, and when, stays while the mark does.
      for (const stage of new Set(stages)) if (!had.includes(stage)) add.run(id, stage, now, open.actor)
    }
    const changes = things.map(({ id, stages }, i) => ({ id, stages: STAGES.filter((stage) => stages.includes(stage)), before: before[i]?.stages ?? [] }))
    return { result: before, note: { action: 'stages-set', details: { things: changes } } }
  })
}
