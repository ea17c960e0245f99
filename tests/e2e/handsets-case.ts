import { luhnDigit } from '../../shared/identifiers/luhn.ts'
import { seeded } from '../../shared/network/random.ts'
import { caseOf } from './cases.ts'

const HEAD = 'Calling Number,Called Number,Call Type,Direction,Date,Time,Duration,IMEI,IMSI,First Cell,Last Cell'
const two = (n: number): string => String(n).padStart(2, '0')
/** Fictitious numbers, SIM cards of no subscriber, and handsets under type codes that no telephone has. */
export const number = (n: number): string => `+212692000${n}`
const sim = (n: number, network = '60401'): string => `${network}9990000${n}`
export const imei = (serial: number, tac = '99000000'): string => {
  const body = tac + String(serial).padStart(6, '0')
  return body + luhnDigit(body)
}
export const [SHARED, COPIED, GATEWAY, SLOT] = [imei(4_711), imei(5_200), imei(6_100), imei(7_300)]
/** Whom 121 took over from. */
export const OLD = number(120)

interface Call {
  day: number
  minute: number
  from: number
  to: number
  seconds?: number
  imei?: string
  imsi?: string
  cell?: string
}

/** What was done with handsets, and who changed the number, over eighty days. */
function calls(): Call[] {
  const next = seeded(23)
  const any = (n: number): number => Math.floor(next() * n)
  const rows: Call[] = []
  const town = (): number => 200 + any(40)
  const used = (from: number, days: [number, number], handset: string, { imsi = sim(from), cell = '604-01-2101-11', each = 2 } = {}): void => {
    for (let day = days[0]; day <= days[1]; day += 1)
      for (let n = 0; n < each; n += 1) if (any(5) > 0) rows.push({ day, minute: 480 + any(700), from, to: town(), imei: handset, imsi, cell })
  }
  // One number moves from handset to handset; another was in the second before.
  used(101, [0, 24], SHARED)
  used(101, [25, 52], imei(4_900))
  used(101, [53, 79], SHARED)
  used(102, [2, 20], imei(4_900))
  used(109, [60, 79], SHARED, { each: 1 })
  // One IMEI in two handsets: their calls overlap.
  used(103, [0, 79], COPIED)
  for (let day = 5; day < 70; day += 9) {
    rows.push({ day, minute: 1_300, from: 103, to: town(), imei: COPIED, imsi: sim(103), seconds: 900 })
    rows.push({ day, minute: 1_304, from: 104, to: town(), imei: COPIED, imsi: sim(104), seconds: 300 })
  }
  // Seven cards within an hour, night after night.
  for (let day = 30; day < 44; day += 2)
    for (let n = 0; n < 7; n += 1) rows.push({ day, minute: 1_200 + n * 8, from: 110 + n, to: town(), imei: GATEWAY, imsi: sim(110 + n) })
  // The two slots of one telephone, and two telephones bought together.
  used(105, [10, 60], SLOT, { cell: '604-01-2101-22', each: 1 })
  used(106, [10, 60], imei(7_301), { cell: '604-01-2101-22', each: 1 })
  used(131, [0, 20], imei(8_800), { each: 1 })
  used(132, [50, 79], imei(8_801), { each: 1 })
  // A card of another country, an IMEI of zeros, one for tests, one that cannot be.
  used(107, [0, 30], imei(9_100), { imsi: sim(107, '21407') })
  used(108, [0, 12], '000000000000000', { each: 1 })
  used(133, [0, 9], imei(1, '00101700'), { each: 1 })
  used(
    134,
    [0, 9],
    imei(12_345).replace(/\d$/, (digit) => (digit === '5' ? '6' : '5')),
    { each: 1 },
  )
  // Somebody took over from 120; a neighbour began then as well.
  const talk = (from: number, to: number, days: [number, number], share = 2, cell = '604-01-2101-33'): void => {
    for (let day = days[0]; day <= days[1]; day += 1)
      for (let n = 0; n < share; n += 1) {
        const out = any(2) === 0
        rows.push({ day, minute: 540 + any(600), from: out ? from : to, to: out ? to : from, cell, seconds: 45 })
      }
  }
  for (const friend of [301, 302, 303, 304]) {
    talk(120, friend, [0, 39])
    talk(121, friend, [41, 79])
  }
  for (const friend of [303, 310, 311]) talk(122, friend, [43, 79], 1)
  // A circle of which nobody keeps a number.
  const ties: [number, number, number][] = [
    [140, 141, 3],
    [140, 142, 2],
    [141, 143, 2],
    [142, 144, 1],
    [143, 144, 1],
  ]
  for (const [a, b, share] of ties) {
    talk(a, b, [0, 44], share, '604-01-2101-44')
    talk(a + 10, b + 10, [46, 79], share, '604-01-2101-44')
  }
  return rows
}

const csv = (rows: readonly Call[]): string =>
  [
    HEAD,
    ...rows.map(({ day, minute, from, to, seconds = 60, imei: handset = '', imsi = '', cell = '' }) => {
      const at = new Date(Date.UTC(2031, 2, 1 + day, 0, minute))
      const [date, time] = [
        `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`,
        `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:00`,
      ]
      return `${number(from)},${number(to)},Voice,Outgoing,${date},${time},${seconds},${handset},${imsi},${cell},${cell}`
    }),
    '',
  ].join('\r\n')

/** A case of such records. */
export const HANDSETS = caseOf('Handsets.masar', () => [{ file: 'operator-march-may.csv', text: csv(calls()) }])
