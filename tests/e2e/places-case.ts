import { seeded } from '../../shared/network/random.ts'
import { caseOf } from './cases.ts'

/** Fictitious numbers, and places on the coast between Oujda and Al Hoceima. */
export const number = (n: number): string => `+2126920001${String(n).padStart(2, '0')}`
interface Site {
  cell: string
  name: string
  lat: number
  lon: number
  azimuth?: number
  beam?: number
  range?: number
}
const SITES = {
  oujda: { cell: '604-01-2201-1', name: 'Oujda, centre', lat: 34.681, lon: -1.908, range: 1_500 },
  berkane: { cell: '604-01-2202-1', name: 'Berkane', lat: 34.92, lon: -2.32, azimuth: 300, beam: 120, range: 4_000 },
  zaio: { cell: '604-01-2203-1', name: 'Zaïo', lat: 34.94, lon: -2.73, azimuth: 270, range: 6_000 },
  nador: { cell: '604-01-2101-1', name: 'Nador, port', lat: 35.168, lon: -2.933, range: 1_200 },
  town: { cell: '604-01-2101-2', name: 'Nador, centre', lat: 35.174, lon: -2.945, range: 900 },
  beach: { cell: '604-01-2103-7', name: 'Bouyafar, plage', lat: 35.292, lon: -3.052, azimuth: 20, beam: 90, range: 5_000 },
  hoceima: { cell: '604-01-2301-1', name: 'Al Hoceima', lat: 35.245, lon: -3.93 },
  tripoli: { cell: '606-01-5501-1', name: 'Tripoli', lat: 32.887, lon: 13.191, range: 2_000 },
} as const satisfies Record<string, Site>
type SiteName = keyof typeof SITES
export const NIGHTS = [20, 41, 62] as const
export const SHARED = '990000000047116'

interface Row {
  day: number
  minute: number
  from: number
  site: SiteName
  imei?: string
}

function rows(): Row[] {
  const next = seeded(7)
  const any = (n: number): number => Math.floor(next() * n)
  const all: Row[] = []
  const homes: [number, SiteName][] = [
    [1, 'town'],
    [2, 'nador'],
    [3, 'oujda'],
    [4, 'beach'],
    [5, 'nador'],
    [7, 'hoceima'],
    ...Array.from({ length: 14 }, (_, i): [number, SiteName] => [20 + i, (['town', 'nador', 'oujda', 'berkane'] as const)[i % 4]!]),
  ]
  for (let day = 0; day < 75; day += 1)
    for (const [who, home] of homes) {
      for (const minute of [480 + any(300), 1_140 + any(200)])
        all.push({ day, minute, from: who, site: home, ...(who === 1 && day < 60 ? { imei: SHARED } : {}) })
      // Those who live there are there at night as well.
      if (who === 4) all.push({ day, minute: 1_380 + any(50), from: who, site: home })
    }
  for (const day of NIGHTS) {
    for (const [i, who] of [1, 2, 3].entries())
      for (const minute of [1_385, 1_402, 1_418])
        all.push({ day, minute: minute + i * 3, from: day === 62 && who === 1 ? 6 : who, site: 'beach', ...(who === 1 ? { imei: SHARED } : {}) })
    all.push({ day, minute: 1_410, from: 7, site: 'beach' })
  }
  // Two go the same way together, twice.
  for (const day of [19, 40])
    for (const [i, site] of (['oujda', 'berkane', 'zaio', 'nador', 'beach'] as const).entries())
      for (const [n, who] of [1, 2].entries()) all.push({ day, minute: 780 + i * 55 + n * 6, from: who, site })
  // One number in two towns at once.
  all.push(
    { day: 33, minute: 700, from: 5, site: 'nador' },
    { day: 33, minute: 724, from: 5, site: 'tripoli' },
    { day: 33, minute: 760, from: 5, site: 'tripoli' },
  )
  return all.filter(({ day, from }) => !(from === 2 && day > 48 && day < 55))
}

const two = (n: number): string => String(n).padStart(2, '0')

function csv(): string {
  const lines = rows()
    .toSorted((a, b) => a.day - b.day || a.minute - b.minute)
    .map(({ day, minute, from, site, imei = '' }, i) => {
      const at = new Date(Date.UTC(2031, 2, 1 + day, 0, minute, (i * 7) % 60))
      const { cell, name, lat, lon, azimuth = '', beam = '', range = '' } = SITES[site] as Site
      const date = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
      const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`
      return [
        number(from),
        number(40 + ((from * 7 + (i % 5)) % 50)),
        'Voice',
        'Outgoing',
        date,
        time,
        30 + (i % 90),
        imei,
        cell,
        name,
        lat,
        lon,
        azimuth,
        beam,
        range,
      ]
        .map((one) => `"${one}"`)
        .join(',')
    })
  const head = 'Calling Number,Called Number,Call Type,Direction,Date,Time,Duration,IMEI,Cell ID,Tower Name,Latitude,Longitude,Azimuth,Beam,Range'
  return [head, ...lines, ''].join('\r\n')
}

/** A case of such records. */
export const PLACES = caseOf('Places.masar', () => [{ file: 'towers-march-may.csv', text: csv() }])
