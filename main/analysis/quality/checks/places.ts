import { createHits } from '../hits.ts'
import { apart, speedBetween } from '../travel.ts'
import type { Check, Found, Setting } from '../types.ts'

/** A case that knows the place or name of no cell at all has no cell file: nothing is unknown there. */
const knowsCells = ({ read, horizon }: Setting): boolean =>
  read.prepare('SELECT 1 FROM cell WHERE (lat IS NOT NULL OR name IS NOT NULL) AND id <= ? LIMIT 1').pluck().get(horizon.cell) !== undefined

/** Cells that rows name and that no file of the case places or names. */
export const unknownCells: Check = {
  codes: ['unknown-cell'],
  unable: (setting) => (setting.cells.size === 0 ? 'no-cells' : knowsCells(setting) ? null : 'no-cell-file'),
  run({ rows, cells }) {
    const hits = createHits()
    const unknown = new Set<number>()
    for (let i = 0; i < rows.size; i++) {
      const cell = [rows.cellFirst[i] as number, rows.cellLast[i] as number].find((one) => one !== 0 && cells.get(one)?.known === false)
      if (cell === undefined) continue
      unknown.add(cell)
      hits.add(rows.id[i] as number)
    }
    if (hits.size === 0) return []
    const found: Found = {
      code: 'unknown-cell',
      section: 'places',
      severity: 'note',
      unit: 'rows',
      count: hits.size,
      values: { cells: unknown.size, all: cells.size },
      rows: [{ from: 'observation', hits }],
    }
    return [found]
  },
}

/** One number at two places with too little time between: served by cells that even their reach does not bring together. */
export const speed: Check = {
  codes: ['speed'],
  unable: ({ cells, rows }) =>
    [...cells.values()].filter(({ lat, lon }) => lat !== null && lon !== null).length < 2
      ? 'no-coordinates'
      : rows.party.some((party) => party !== 0)
        ? null
        : 'no-party',
  async run(setting) {
    const { rows, cells, turns } = setting
    const order = await setting.byParty()
    const hits = createHits()
    let before = -1
    for (const i of order) {
      const turn = turns.take()
      if (turn) await turn
      if (rows.role[i] === 2 || (rows.cellFirst[i] === 0 && rows.cellLast[i] === 0)) continue
      if (before >= 0 && rows.party[before] === rows.party[i] && rows.event[before] !== rows.event[i]) {
        const metres = apart(cells, rows.cellLast[before] || rows.cellFirst[before] || 0, rows.cellFirst[i] || rows.cellLast[i] || 0)
        const found = metres === null ? null : speedBetween(rows, before, i, metres)
        if (found) hits.add(rows.id[i] as number, rows.id[before], found.kmh, found.minutes)
      }
      before = i
    }
    if (hits.size === 0) return []
    const found: Found = {
      code: 'speed',
      section: 'places',
      severity: 'doubt',
      unit: 'rows',
      count: hits.size,
      rows: [{ from: 'observation', hits }],
      why: (kmh, minutes) => ({ kmh, minutes }),
    }
    return [found]
  },
}
