import { BURNERS, byKey, NEW_NUMBER, OLD_NUMBER, PEOPLE, PLACES, SHARED_IMEI, type Place } from './people.ts'
import type { Happening, World } from './events.ts'
import { createRandom } from './random.ts'
import { type Wall, wall } from './clock.ts'

/** A happening as the operator of one party writes it down: that party's local clock, handset, SIM and cell. */
export interface CallRow {
  subject: string
  other: string
  out: boolean
  kind: 'call' | 'sms'
  seconds: number
  at: number
  wall: Wall
  imei: string
  imsi: string
  place: Place
  from: string
  to: string
  /** Of the other party, where the operator knows it. */
  otherName: string
  otherIdentity: string
}

const NEW_IMEI = '001017000008113'

function equipment(number: string): { imei: string; imsi: string } {
  const burner = (BURNERS as readonly string[]).indexOf(number)
  if (burner >= 0) return { imei: SHARED_IMEI, imsi: `60401999000009${burner}` }
  if (number === NEW_NUMBER) return { imei: NEW_IMEI, imsi: '604019990000081' }
  const one = PEOPLE.find((person) => person.number === number)
  return { imei: one?.imei ?? '', imsi: one?.imsi ?? '' }
}

function placeOf(world: World, number: string, at: number): Place {
  const stay = world.stays.get(number)?.find(({ from, until }) => at >= from && at < until)
  const owner = PEOPLE.find((person) => person.number === number) ?? byKey(number === NEW_NUMBER ? 'pilot' : 'organiser')
  return PLACES[stay?.place ?? owner.home]
}

/**
 * The records of one number. `skew` seconds shift this operator's clock against others', as happens between networks;
 * durations differ by at most a second.
 */
export function recordsOf(world: World, number: string, zone: string, skew: number): CallRow[] {
  const random = createRandom([...number].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) >>> 0, 7))
  const { imei, imsi } = equipment(number)
  return world.happenings
    .filter((one: Happening) => one.from === number || one.to === number)
    .map((one) => {
      const out = one.from === number
      const other = out ? one.to : one.from
      const at = one.at + skew * 1000
      const known = PEOPLE.find((person) => person.number === other && other !== OLD_NUMBER)
      return {
        subject: number,
        other,
        out,
        kind: one.kind,
        at,
        imei,
        imsi,
        from: one.from,
        to: one.to,
        seconds: one.kind === 'sms' ? 0 : one.seconds + (random.next() < 0.2 ? 1 : 0),
        wall: wall(at, zone),
        place: placeOf(world, number, one.at),
        otherName: known?.name ?? '',
        otherIdentity: known ? `FICT-${known.key.toUpperCase().slice(0, 4)}-${known.number.slice(-3)}` : '',
      }
    })
}
