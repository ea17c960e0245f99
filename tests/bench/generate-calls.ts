import { closeSync, openSync, writeSync } from 'node:fs'

/**
 * Writes a made-up call-record file: ten columns (two numbers, kind, date, time, seconds, IMEI, IMSI, two cells), about
 * 122 bytes a row, the same file for the same seed. `node tests/bench/generate-calls.ts FILE [ROWS] [SEED]`.
 * Numbers lie in +212 600 000 000 ff. and are not dialled by anything.
 */
export interface CallFile {
  rows: number
  seed: number
  /** Distinct subscribers; each has one SIM, and two handsets over time. */
  subscribers: number
}

const HEADER = 'caller,callee,type,date,time,seconds,imei,imsi,first_cell,last_cell\n'
const DAYS = 180
const FIRST_DAY = Date.UTC(2026, 0, 1)

/** Mulberry32: small, seeded, good enough for made-up rows. */
function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0')

function withCheckDigit(fourteen: string): string {
  let sum = 0
  for (let i = 0; i < 14; i++) {
    const digit = Number(fourteen[13 - i]) * (i % 2 === 0 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return fourteen + String((10 - (sum % 10)) % 10)
}

/** The rows of the file as texts, header first. */
export function* callLines({ rows, seed, subscribers }: CallFile): Generator<string> {
  const random = randomOf(seed)
  const dates = Array.from({ length: DAYS }, (_, day) => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10))
  const people = Array.from({ length: subscribers }, (_, i) => ({
    number: `+2126${padded(i * 37 + 11, 8)}`,
    imsi: `60400${padded(i * 7919 + 3, 10)}`,
    imeis: [withCheckDigit(`35${padded(i * 13 + 5, 12)}`), withCheckDigit(`86${padded(i * 17 + 9, 12)}`)],
    home: random(3_000),
  }))
  const cell = (place: number): string => `604-00-${padded(4_000 + (place % 60), 4)}-${padded(10_000 + place, 5)}`
  yield HEADER
  for (let row = 0; row < rows; row++) {
    const caller = people[random(subscribers)]
    const callee = people[random(subscribers)]
    if (!caller || !callee) throw new Error('no subscribers')
    const sms = random(4) === 0
    const second = random(86_400)
    const time = `${padded(Math.floor(second / 3_600), 2)}:${padded(Math.floor(second / 60) % 60, 2)}:${padded(second % 60, 2)}`
    const place = (caller.home + random(5)) % 3_000
    yield (
      `${caller.number},${callee.number},${sms ? 'SMS' : 'CALL'},${dates[random(DAYS)]},${time},${sms ? 0 : random(900)},` +
        `${caller.imeis[random(2)]},${caller.imsi},${cell(place)},${cell(place + random(3))}\n`
    )
  }
}

/** Writes the file in pieces of about 1 MiB; gives its size in bytes. */
export function writeCalls(path: string, file: CallFile): number {
  const handle = openSync(path, 'w')
  let pending: string[] = []
  let waiting = 0
  let bytes = 0
  const flush = (): void => {
    const piece = pending.join('')
    writeSync(handle, piece)
    bytes += piece.length
    pending = []
    waiting = 0
  }
  for (const line of callLines(file)) {
    pending.push(line)
    waiting += line.length
    if (waiting > 1 << 20) flush()
  }
  flush()
  closeSync(handle)
  return bytes
}

if (import.meta.main) {
  const [path, rows = '1000000', seed = '7'] = process.argv.slice(2)
  if (!path) throw new Error('usage: node tests/bench/generate-calls.ts FILE [ROWS] [SEED]')
  process.stdout.write(`${writeCalls(path, { rows: Number(rows), seed: Number(seed), subscribers: 20_000 })} bytes\n`)
}
