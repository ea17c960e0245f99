import { seeded } from '../../shared/network/random.ts'
import { caseOf } from './cases.ts'

const HEAD = 'Calling Number,Called Number,Call Type,Direction,Date,Time,Duration,IMEI,IMSI,First Cell,Last Cell'
/** Fictitious numbers. */
export const number = (n: number): string => `+2126000${String(n).padStart(5, '0')}`
export const BROKER = number(900)
export const NEWCOMER = number(901)

interface Call {
  day: number
  from: number
  to: number
}

/** Calls of four circles of nine over four months. One number talks to one of each; another does from the third month on, in a file that begins then. */
function calls(): { early: Call[]; late: Call[] } {
  const next = seeded(11)
  const any = (n: number): number => Math.floor(next() * n)
  const [early, late]: [Call[], Call[]] = [[], []]
  for (let day = 0; day < 120; day++)
    for (const circle of [100, 200, 300, 400]) {
      // The fourth circle is silent in the last two months.
      if (circle === 400 && day > 70) continue
      for (let i = 0; i < 3; i++) {
        const [a, b] = [any(9), any(9)]
        if (a !== b) early.push({ day, from: circle + Math.min(a, any(9)), to: circle + b })
      }
      if (day % 9 === circle / 100) early.push({ day, from: 900, to: circle + (day % 2) })
      if (day >= 62 && day % 4 === 0) late.push({ day, from: 901, to: circle + 2 + any(3) })
    }
  return { early: early.filter(({ from, to }) => from !== to), late }
}

const when = (day: number, i: number): string => new Date(Date.UTC(2031, 4, 1 + day, 8 + (i % 12), (i * 7) % 60)).toISOString()
const seconds = (i: number): number => 20 + (i % 90)

/** As an exchange writes it: whoever called whom, nobody's own records. */
const exchange = (rows: readonly Call[]): string =>
  [
    'caller,callee,type,start,duration',
    ...rows.map(({ day, from, to }, i) => `${number(from)},${number(to)},call,${when(day, i).slice(0, 19).replace('T', ' ')},${seconds(i)}`),
    '',
  ].join('\r\n')

/** As an operator writes the records of one subscriber. */
const records = (rows: readonly Call[]): string =>
  [
    HEAD,
    ...rows.map(
      ({ day, from, to }, i) => `${number(from)},${number(to)},Voice,Outgoing,${when(day, i).slice(0, 10)},${when(day, i).slice(11, 19)},${seconds(i)},,,,`,
    ),
    '',
  ].join('\r\n')

/** A case of a made-up network. */
export const NETWORK = caseOf('Circles.masar', () => {
  const { early, late } = calls()
  return [
    { file: 'exchange-may-august.csv', text: exchange(early) },
    { file: 'number-901-from-july.csv', text: records(late), subject: NEWCOMER },
  ]
})
