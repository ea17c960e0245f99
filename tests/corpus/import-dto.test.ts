import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { OpenCase } from '../../main/case/types.ts'
import { file, newCase, one, rowsOf, run } from '../unit/main/import/fixtures.ts'

/** Ten files of a notional network by others, with the totals that their author states. Beside the project, never in it. */
const folder = resolve(import.meta.dirname, '../../../shared/data/calls/dto')
const present = existsSync(join(folder, 'summaries.csv'))
if (!present) process.stderr.write('skipped: import of the ten dto files, shared/data/calls/dto is not there\n')

interface Totals {
  events: number
  calls: number
  messages: number
  out: number
  in: number
}

function statedTotals(): Map<string, Totals> {
  const [, ...lines] = readFileSync(join(folder, 'summaries.csv'), 'utf8').trim().split(/\r?\n/)
  return new Map(
    lines.map((line) => {
      const [name = '', ...figures] = line.split(',')
      const [events = 0, calls = 0, messages = 0, out = 0, inward = 0] = figures.map(Number)
      return [name, { events, calls, messages, out, in: inward }]
    }),
  )
}

function totalsOf(c: OpenCase, source: number): Totals {
  return rowsOf<Totals>(
    c,
    `SELECT count(*) AS events, coalesce(sum(kind = 1), 0) AS calls, coalesce(sum(kind = 2), 0) AS messages, coalesce(sum(direction = 1), 0) AS out, coalesce(sum(direction = 2), 0) AS "in" FROM observation WHERE source = ? AND role <> 2`,
    source,
  )[0] as Totals
}

describe.skipIf(!present)('ten files of one network', () => {
  it('give the totals that their author states, and no two rows are one call', async () => {
    const c = await newCase()
    const stated = statedTotals()
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.csv.gz'))
      .sort()
    expect(names).toHaveLength(10)
    let events = 0
    for (const name of names) {
      const report = await run(c, file(name.replace(/\.gz$/, ''), gunzipSync(readFileSync(join(folder, name)))), { zone: 'America/Mexico_City', region: 'MX' })
      const totals = totalsOf(c, Number(report.source.slice(3)))
      expect([name, totals]).toEqual([name, stated.get(name.replace('_CDR.csv.gz', ''))])
      expect(report).toMatchObject({ read: totals.events, kept: totals.events, duplicates: 0, rejected: 0, events: totals.events })
      events += totals.events
    }
    expect(one(c, 'SELECT count(*) FROM observation WHERE role <> 0')).toBe(0)
    expect(one(c, 'SELECT count(*) FROM observation WHERE flags & 64')).toBe(0)
    expect(one(c, 'SELECT count(*) FROM observation WHERE event = id')).toBe(events)
    expect(one(c, 'SELECT count(*) FROM selector WHERE subject = 1')).toBe(10)
  }, 240_000)
})
