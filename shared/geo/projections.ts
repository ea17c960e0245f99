import proj4 from 'proj4'

/** WGS 84, degrees. */
export interface LatLon {
  lat: number
  lon: number
}

/**
 * A projection whose metres files carry. `name` is its own name, the same in all languages. `area`: south, west, north, east of where it is used.
 * `region`: the country whose files use it. `family`: those that a bare "Lambert" or "UTM" may mean.
 */
export interface Projection {
  id: string
  epsg: number
  name: string
  family: 'lambert' | 'utm'
  regions: readonly string[]
  area: readonly [south: number, west: number, north: number, east: number]
  definition: string
}

const CLARKE = '+a=6378249.2 +b=6356515'
/** EPSG transformation 1651, NTF to WGS 84, one to two metres. */
const NTF = '+towgs84=-168,-60,320,0,0,0,0'
/** EPSG transformation 1166, Merchich to WGS 84, seven metres. */
const MERCHICH = '+towgs84=31,146,47,0,0,0,0'
const FRANCE = [41, -5.5, 51.5, 10] as const

const lambert = (id: string, epsg: number, name: string, region: string, area: Projection['area'], definition: string): Projection => ({
  id,
  epsg,
  name,
  family: 'lambert',
  regions: [region],
  area,
  definition: `+proj=lcc ${definition} +units=m +no_defs`,
})

const morocco = (id: string, epsg: number, name: string, area: Projection['area'], lat: number, k: number, x: number, y: number): Projection =>
  lambert(id, epsg, name, 'MA', area, `+lat_1=${lat} +lat_0=${lat} +lon_0=-5.4 +k_0=${k} +x_0=${x} +y_0=${y} ${CLARKE} ${MERCHICH}`)

const utm = (zone: number, half: 'n' | 's', regions: readonly string[], south: number, north: number): Projection => ({
  id: `utm${zone}${half}`,
  epsg: (half === 'n' ? 32_600 : 32_700) + zone,
  name: `UTM ${zone}${half.toUpperCase()}`,
  family: 'utm',
  regions,
  area: [south, zone * 6 - 186, north, zone * 6 - 180],
  definition: `+proj=utm +zone=${zone} ${half === 's' ? '+south ' : ''}+datum=WGS84 +units=m +no_defs`,
})

/** Parameters as the EPSG registry has them. */
export const PROJECTIONS: readonly Projection[] = [
  lambert('lambert93', 2154, 'Lambert 93', 'FR', FRANCE, '+lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80'),
  lambert(
    'lambert2e',
    27572,
    'Lambert II étendu',
    'FR',
    FRANCE,
    `+lat_1=46.8 +lat_0=46.8 +lon_0=0 +k_0=0.99987742 +x_0=600000 +y_0=2200000 ${CLARKE} ${NTF} +pm=paris`,
  ),
  morocco('maroc-nord', 26191, 'Merchich / Nord Maroc', [31.5, -9.85, 36, -1], 33.3, 0.999625769, 500_000, 300_000),
  morocco('maroc-sud', 26192, 'Merchich / Sud Maroc', [27.67, -13.24, 31.51, -3.5], 29.7, 0.999615596, 500_000, 300_000),
  morocco('sahara-nord', 26194, 'Merchich / Sahara Nord', [24.29, -16, 27.67, -8.6], 26.1, 0.999616304, 1_200_000, 400_000),
  morocco('sahara-sud', 26195, 'Merchich / Sahara Sud', [20.7, -17.2, 24.31, -12], 22.5, 0.999616437, 1_500_000, 400_000),
  utm(28, 'n', ['MA', 'MR', 'SN', 'ES'], 0, 40),
  utm(29, 'n', ['MA', 'MR', 'DZ', 'ES', 'PT', 'ML'], 0, 45),
  utm(30, 'n', ['MA', 'DZ', 'ES', 'FR', 'ML'], 0, 51.5),
  utm(31, 'n', ['DZ', 'ES', 'FR', 'NE'], 0, 51.5),
  utm(32, 'n', ['DZ', 'TN', 'LY', 'IT', 'FR', 'NE'], 0, 51.5),
  // Where the French overseas operators measure: Guadeloupe and Martinique, Guiana, Mayotte, Réunion.
  utm(20, 'n', ['GP', 'MQ', 'BL', 'MF'], 14, 19),
  utm(22, 'n', ['GF'], 2, 6),
  utm(38, 's', ['YT'], -14, -12),
  utm(40, 's', ['RE'], -22, -20),
]

const byId = new Map(PROJECTIONS.map((projection) => [projection.id, projection]))

/** The projection of this id; undefined where there is none. */
export const projectionOf = (id: string): Projection | undefined => byId.get(id)

const inverses = new Map<string, (at: [number, number]) => [number, number]>()

/**
 * Projected metres, east then north, as WGS 84 degrees, to seven decimals (a centimetre). Null where the projection is
 * not known or puts the point outside the area it is used in, half a degree more allowed.
 * Accuracy, measured against published points: docs/decisions/0121.
 */
export function toWgs84(id: string, x: number, y: number): LatLon | null {
  const projection = byId.get(id)
  if (!projection || !Number.isFinite(x) || !Number.isFinite(y)) return null
  let inverse = inverses.get(id)
  if (!inverse) {
    const converter = proj4(projection.definition, '+proj=longlat +datum=WGS84 +no_defs')
    inverse = (at) => converter.forward(at)
    inverses.set(id, inverse)
  }
  const [lon, lat] = inverse([x, y])
  const [south, west, north, east] = projection.area
  if (!(lat >= south - 0.5 && lat <= north + 0.5 && lon >= west - 0.5 && lon <= east + 0.5)) return null
  return { lat: round(lat), lon: round(lon) }
}

const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7

/** Countries whose files are larger than one projection's area, or smaller. */
const COUNTRIES: Record<string, Projection['area']> = {
  MA: [20.7, -17.2, 36, -0.9],
  DZ: [18.9, -8.7, 37.2, 12],
  TN: [30.2, 7.5, 37.6, 11.6],
  LY: [19.5, 9.3, 33.2, 25.2],
  MR: [14.7, -17.1, 27.3, -4.8],
  FR: FRANCE,
  ES: [27.5, -18.3, 43.9, 4.4],
  IT: [35.4, 6.6, 47.1, 18.6],
  PT: [36.9, -9.6, 42.2, -6.1],
}

/**
 * The projections under which all of these points lie where the projection is used, and in the country, where a region is
 * given. Several mean that the values do not tell which.
 */
export function fittingProjections(
  points: readonly (readonly [x: number, y: number])[],
  region: string | null,
  family: Projection['family'] | null = null,
): string[] {
  if (points.length === 0) return []
  const box = region === null ? undefined : COUNTRIES[region]
  return PROJECTIONS.filter((one) => (family === null || one.family === family) && (region === null || one.regions.includes(region)))
    .filter((one) => points.every(([x, y]) => isInside(toWgs84(one.id, x, y), box)))
    .map(({ id }) => id)
}

const isInside = (at: LatLon | null, box: Projection['area'] | undefined): boolean =>
  at !== null && (box === undefined || (at.lat >= box[0] - 0.2 && at.lat <= box[2] + 0.2 && at.lon >= box[1] - 0.2 && at.lon <= box[3] + 0.2))

const NAMED: readonly [RegExp, string][] = [
  [/lambert ?(?:93|rgf ?93)|\bl ?93\b|rgf ?93|\b2154\b/, 'lambert93'],
  [/lambert ?(?:ii|2) ?(?:etendu|e)\b|\bl ?(?:ii|2) ?e\b|\b27572\b/, 'lambert2e'],
  [/(?:maroc )?nord maroc|maroc nord|\b26191\b/, 'maroc-nord'],
  [/sud maroc|maroc sud|\b26192\b/, 'maroc-sud'],
  [/sahara nord|\b26194\b/, 'sahara-nord'],
  [/sahara sud|\b26195\b/, 'sahara-sud'],
]

/** The projection that a column's name (folded: small letters, no accents, no punctuation) states, or the family that it leaves open. */
export function statedProjection(name: string): { id: string } | { family: Projection['family'] } | null {
  const named = NAMED.find(([words]) => words.test(name))
  if (named) return { id: named[1] }
  const zone = /\butm ?(?:zone )?(\d\d) ?([ns])?\b/.exec(name)
  if (zone) {
    const id = `utm${zone[1]}${zone[2] ?? 'n'}`
    if (byId.has(id)) return { id }
  }
  if (/\blambert\b/.test(name)) return { family: 'lambert' }
  return /\butm\b/.test(name) ? { family: 'utm' } : null
}
