import { expect, test } from 'vitest'
import { undoImport } from '../../../../main/import/undo.ts'
import { file, newCase, one, rowsOf, run } from './fixtures.ts'

const times = Array.from({ length: 6 }, (_, i) => `${i + 10}/03/2031 10:00:0${i}`)
/** One subscriber's calls, with handset and cell, and the same calls without. */
const full = `Date;Appelant;Appelé;Durée;IMEI;Cell ID\n${times.map((time, i) => `${time};0692000001;069200010${i};6${i};356938035643809;60400-12-${i + 1}\n`).join('')}`
const less = `Date;Appelant;Appelé;Durée\n${times.map((time, i) => `${time};0692000001;069200010${i};6${i}\n`).join('')}`
const events = `SELECT count(*) FROM observation WHERE role = 0`

test('an export with fewer columns adds no event', async () => {
  const c = await newCase()
  await run(c, file('212692000001.csv', full))
  expect(await run(c, file('212692000001 court.csv', less))).toMatchObject({ read: 6, kept: 0, duplicates: 6, events: 0 })
  expect(one(c, events)).toBe(6)
})

test('an export with more columns adds no event, and its handsets are found', async () => {
  const c = await newCase()
  const first = await run(c, file('212692000001 court.csv', less))
  expect(await run(c, file('212692000001.csv', full))).toMatchObject({ read: 6, kept: 6, duplicates: 0, events: 0 })
  expect(one(c, events)).toBe(6)
  expect(rowsOf(c, 'SELECT role, count(*) AS rows FROM observation WHERE imei IS NOT NULL GROUP BY role')).toEqual([{ role: 1, rows: 6 }])
  // Taken out, the shorter export leaves its events to the fuller one.
  expect(await undoImport(c, Number(first.source.slice(3)))).toMatchObject({ events: 0 })
  expect(rowsOf(c, 'SELECT role, count(*) AS rows FROM observation GROUP BY role')).toEqual([{ role: 0, rows: 6 }])
})
