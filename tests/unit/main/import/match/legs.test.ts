import { describe, expect, it } from 'vitest'
import { checkLegs } from '../../../../../main/import/match/legs.ts'
import { file, newCase, one, rowsOf, run } from '../fixtures.ts'

const HEAD = 'Item,Conn.Date,Conn.Time(UTC),SeizureTime,ET (MM:SS),Originating Number,Terminating Number,IMEI,IMSI,CT,Feature,Cell Location'
const att = (...rows: string[]): string => `${[HEAD, ...rows].join('\n')}\n`
/** A call of two legs, a conference's third party at the same time, a second call later. */
const RECORDS = [
  '1,02/19/2026,17:49:12,0:05,1:05,12025550111,12025550122,,,MO,NIOP,310410-2101-10024',
  '2,02/19/2026,17:49:13,0:05,1:04,12025550111,12025550122,,,MT,NIOP,310410-2101-10025',
  '3,02/19/2026,17:49:12,0:05,1:05,12025550111,12025550133,,,MO,3WAY,310410-2101-10024',
  '4,02/19/2026,18:10:00,0:05,0:10,12025550111,12025550122,,,MO,NIOP,310410-2101-10024',
] as const

describe('a call that a file writes as several rows', () => {
  it('is one event with all its rows; a conference’s other party has a call of its own', async () => {
    const c = await newCase()
    const report = await run(c, file('records.csv', att(...RECORDS)))
    expect(report).toMatchObject({ format: 'att-us', read: 4, kept: 4, duplicates: 0, rejected: 0, events: 3 })
    expect(rowsOf(c, 'SELECT row, role, event FROM observation ORDER BY id')).toEqual([
      { row: 2, role: 0, event: 1 },
      { row: 3, role: 1, event: 1 },
      { row: 4, role: 0, event: 3 },
      { row: 5, role: 0, event: 4 },
    ])
  })

  it('counts once when an overlapping file tells it again', async () => {
    const c = await newCase()
    await run(c, file('first.csv', att(...RECORDS)))
    const again = await run(c, file('second.csv', att(...RECORDS, '5,02/20/2026,18:10:00,0:05,0:10,12025550111,12025550122,,,MO,NIOP,310410-2101-10024')))
    expect(again).toMatchObject({ read: 5, kept: 1, duplicates: 4, events: 1 })
    expect(one(c, 'SELECT count(*) FROM observation WHERE role = 0')).toBe(4)
    // Every row's event is one that a primary row tells.
    expect(one(c, 'SELECT count(*) FROM observation AS row JOIN observation AS first ON first.id = row.event WHERE first.role <> 0')).toBe(0)
  })

  it('keeps two calls apart that only begin near each other', async () => {
    const c = await newCase()
    const later = RECORDS[1].replace('17:49:13', '17:49:15')
    expect(await run(c, file('records.csv', att(RECORDS[0], later)))).toMatchObject({ events: 2 })
  })

  it('takes nothing for legs that is none', () => {
    expect(checkLegs([{ sheet: null, pairs: new Uint32Array(3) }, { pairs: new Uint32Array(2) }, null, { sheet: 'x', pairs: new Uint32Array(2) }])).toEqual([])
    expect(checkLegs('x')).toEqual([])
  })
})
