import type { HandsetThing } from '../../../shared/api/handsets.ts'
import { selectorKindOf } from '../../../shared/model/selector.ts'
import type { ReadableDB } from '../../case/types.ts'
import { selectorId } from '../ids.ts'
import { valuesOf } from '../labels.ts'
import type { Turns } from '../turns.ts'

/** What things are called; veiled where they lead to protected people. */
export interface Namer {
  label: (row: number) => string
  thing: (row: number) => HandsetThing
}

const BATCH = 500

export async function namer(read: ReadableDB, rows: readonly number[], pace: Turns): Promise<Namer> {
  const ids = [...new Set(rows)].filter((row) => row !== 0)
  const labels = new Map<number, string>()
  const kinds = new Map<number, HandsetThing['kind']>()
  const kind = read.prepare('SELECT id, kind FROM selector WHERE id IN (SELECT value FROM json_each(?))').raw()
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH)
    for (const [row, label] of valuesOf(read, 'selector', batch)) labels.set(row, label)
    for (const [row, code] of kind.all(JSON.stringify(batch)) as [number, number][]) {
      const of = selectorKindOf(code)
      kinds.set(row, of === 'imei' || of === 'imsi' ? of : 'number')
    }
    if (pace.due()) await pace.pause()
  }
  const label = (row: number): string => labels.get(row) ?? ''
  return { label, thing: (row) => ({ id: selectorId(row), label: label(row), kind: kinds.get(row) ?? 'number' }) }
}
