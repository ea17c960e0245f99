import { pageThrough } from '../pages.ts'
import type { Check, Found } from '../types.ts'

interface Named {
  id: number
  number: string
  folded: string
}

/**
 * One number under two names. Subscribers are compared over all files of the case, names of an address book only within this
 * one: two people call one number differently, an operator does not.
 */
export const names: Check = {
  codes: ['two-names'],
  async run({ read, source, horizon, turns }) {
    // Links that this file states, each with the first row that does: a subscriber stands in every row of the file.
    const first = new Map<number, number>()
    const sql = 'SELECT rowid, link FROM link_evidence WHERE source = ? AND rowid BETWEEN ? AND ? ORDER BY rowid'
    const ends = read.prepare('SELECT min(rowid) AS first, max(rowid) AS last FROM link_evidence WHERE source = ?').get(source) as {
      first: number
      last: number
    }
    for await (const page of pageThrough(read, sql, { params: [source], range: ends, turns }))
      for (const [row, link] of page as [number, number][]) if (!first.has(link)) first.set(link, row)
    const byNumber = new Map<string, Named[]>()
    const links = read.prepare(
      `SELECT l.id, l.b AS number, e.folded FROM link l JOIN entity e ON e.id = CAST(substr(l.a, 2) AS INTEGER)
       WHERE l.id IN (SELECT value FROM json_each(?)) AND l.kind IN ('subscriber', 'contact') AND l.a GLOB 'e[0-9]*'`,
    )
    const ids = [...first.keys()]
    for (let at = 0; at < ids.length; at += 2_000) {
      for (const row of links.all(JSON.stringify(ids.slice(at, at + 2_000))) as Named[]) byNumber.set(row.number, [...(byNumber.get(row.number) ?? []), row])
      await turns.take()
    }
    const others = read
      .prepare(
        `SELECT DISTINCT e.folded FROM link l JOIN entity e ON e.id = CAST(substr(l.a, 2) AS INTEGER)
         WHERE l.b = ? AND l.kind = 'subscriber' AND l.a GLOB 'e[0-9]*' AND l.id <= ?`,
      )
      .pluck()
    const rows: number[] = []
    let count = 0
    for (const [number, of] of byNumber) {
      const said = new Set([...of.map((row) => row.folded), ...(others.all(number, horizon.link) as string[])])
      if (said.size < 2) continue
      count++
      rows.push(...of.map((row) => first.get(row.id) ?? 0))
      await turns.take()
    }
    if (count === 0) return []
    const found: Found = { code: 'two-names', section: 'numbers', severity: 'doubt', unit: 'numbers', count, rows: [{ from: 'link', ids: rows }] }
    return [found]
  },
}
