/** Who gave out the type code of an IMEI. Names are proper names and are not translated. `retired`: gives out no new codes, old handsets carry them. */
export interface ReportingBody {
  name: string
  /** ISO 3166 alpha-2; null where it is of no country. */
  country: string | null
  retired: boolean
}

const body = (name: string, country: string | null, retired = false): ReportingBody => ({ name, country, retired })

/** Reporting body identifiers, the first two digits of a type code (GSMA TS.06, annex A). Facts of numbering; no list of models is kept (docs/decisions/0206). */
const BODIES: Readonly<Record<string, ReportingBody>> = {
  '01': body('CTIA', 'US'),
  '10': body('DECT', null, true),
  '30': body('Iridium', 'US', true),
  '33': body('DGPT / ART', 'FR', true),
  '35': body('TÜV SÜD BABT', 'GB'),
  '44': body('BABT', 'GB', true),
  '45': body('NTA', 'DK', true),
  '49': body('BZT / BAPT', 'DE', true),
  '50': body('BZT ETS', 'DE', true),
  '51': body('Cetecom ICT', 'DE', true),
  '52': body('Cetecom', 'DE', true),
  '53': body('TÜV', 'DE', true),
  '54': body('Phoenix Test-Lab', 'DE', true),
  '86': body('TAF', 'CN'),
  '91': body('MSAI', 'IN', true),
  '98': body('TÜV SÜD BABT', 'GB', true),
  '99': body('GHA', null),
}

/**
 * What the type code says by itself. `generic`: stands in many handsets or none (zeros, one digit, counting, 0049990… of copied
 * software). `test`: 00 and 02 to 09 are given to test equipment and never sold. `unknown`: begins with two digits that no body was given.
 */
export type TacClass = 'allocated' | 'test' | 'generic' | 'unknown'

export interface ImeiParts {
  /** Type allocation code, eight digits, and serial number, six. */
  tac: string
  serial: string
  class: TacClass
  body: ReportingBody | null
}

const GENERIC = /^(?:0{8}|0049990|(\d)\1{13}|012345678|123456789)/

/** The parts of an IMEI of fourteen digits or more; null for any other text. */
export function imeiParts(value: string): ImeiParts | null {
  if (!/^\d{14,16}$/.test(value)) return null
  const [tac, serial] = [value.slice(0, 8), value.slice(8, 14)]
  const of = BODIES[value.slice(0, 2)] ?? null
  if (GENERIC.test(value)) return { tac, serial, class: 'generic', body: null }
  if (/^0[02-9]/.test(value)) return { tac, serial, class: 'test', body: null }
  return { tac, serial, class: of ? 'allocated' : 'unknown', body: of }
}
