import type { DocumentReader, Found } from '../../types.ts'
import { firstCharacter, objectOf, readJson } from '../json.ts'
import { createWho } from '../who.ts'
import { readFeature } from './feature.ts'

const GEOMETRY = '(?:Point|MultiPoint|LineString|MultiLineString|Polygon|MultiPolygon|GeometryCollection)'
const FEATURE = /"type"\s*:\s*"Feature"/

/** GeoJSON (RFC 7946), as loggers and maps write it: a collection of features, or one feature or geometry. */
export const geojson: DocumentReader = {
  id: 'geojson',
  sniff({ text }) {
    if (firstCharacter(text) !== '{') return 0
    if (/"features"\s*:\s*\[/.test(text) && (/"type"\s*:\s*"FeatureCollection"/.test(text) || FEATURE.test(text))) return 0.9
    return new RegExp(`^[\\s\\ufeff]*\\{[^{}]*"type"\\s*:\\s*"(?:Feature|${GEOMETRY})"`).test(text) ? 0.85 : 0
  },
  async *read(input): AsyncGenerator<Found[]> {
    const who = createWho(input, 'geojson')
    const collection = /"features"\s*:/.test(input.head.text)
    yield* readJson(input, collection ? ['features.*'] : [''], false, (value, place) => readFeature(objectOf(value), place, who, input.file))
  },
}

/** Overland for iPhone: features in a list named `locations`. */
export const overland: DocumentReader = {
  id: 'overland',
  sniff: ({ text }) => (firstCharacter(text) === '{' && /"locations"\s*:\s*\[/.test(text) && FEATURE.test(text) ? 0.92 : 0),
  async *read(input): AsyncGenerator<Found[]> {
    const who = createWho(input, 'overland')
    yield* readJson(input, ['locations.*'], false, (value, place) => readFeature(objectOf(value), place, who, input.file))
  },
}
