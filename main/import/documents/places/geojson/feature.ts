import type { DocumentPlace, Found } from '../../types.ts'
import { placeStated, rejected, stay } from '../found.ts'
import { listOf } from '../json.ts'
import type { Json } from '../json.ts'
import { fromPair } from '../position.ts'
import { timeText } from '../when.ts'
import type { Who } from '../who.ts'
import { shapesOf } from './geometry.ts'
import { propertiesOf, timesOf } from './properties.ts'
import type { Properties } from './properties.ts'

/**
 * A feature: a point with a time is a stay, all else places. A feature without geometry that a logger wrote at a time (`action: will_terminate`) is an event of
 * its own; one without either is rejected.
 */
export function* readFeature(value: Json, place: DocumentPlace, who: Who, file: string): Generator<Found> {
  const bare = value['type'] !== 'Feature'
  const said = propertiesOf(bare ? {} : value['properties'], file)
  const geometry = bare ? value : value['geometry']
  const shapes = shapesOf(geometry)
  if (geometry === undefined || geometry === null) return yield withoutPlace(place, who, said)
  const times = timesOf(value['properties'])
  const single = shapes?.filter(({ what }) => what === 'line').length === 1
  let lines = 0
  let any = false
  for (const [index, shape] of (shapes ?? []).entries()) {
    const found =
      shape.what === 'point'
        ? [point(shape.pair, `feature/${place.row}/${index}`, place, who, said)]
        : line(shape.pairs, timesFor(times, single, lines++), index, place, who, said)
    for (const one of found) {
      any = true
      yield one
    }
  }
  if (!any) yield rejected(place, 'bad-place')
}

function withoutPlace(place: DocumentPlace, who: Who, { time, device, more }: Properties): Found {
  if (time === null) return rejected(place, 'bad-place')
  return stay(place, who, { time, position: null, device, kind: 'other', more })
}

function point(pair: unknown, key: string, place: DocumentPlace, who: Who, { time, accuracy, device, name, more }: Properties): Found {
  const position = fromPair(pair)
  if (!position) return rejected(place, 'bad-place')
  if (time !== null) return stay(place, who, { time, position, accuracy, device, name, more })
  return placeStated(place, { key, ...(name === undefined ? {} : { label: name }), position, ...(accuracy === undefined ? {} : { accuracy }), facts: more })
}

/** Times of the points of one line: the list itself where there is one line, the list within it where there are several. */
const timesFor = (times: unknown[] | null, single: boolean, line: number): unknown[] =>
  times === null ? [] : single && !Array.isArray(times[0]) ? times : listOf(times[line])

function* line(pairs: unknown[], times: unknown[], index: number, place: DocumentPlace, who: Who, { time, device, name, more }: Properties): Generator<Found> {
  for (const [at, pair] of pairs.entries()) {
    const position = fromPair(pair)
    const own = timeText(times[at])
    if (!position) yield rejected(place, 'bad-place')
    else if (own !== null) yield stay(place, who, { time: own, position, device, more: { track: name, ...more } })
    else {
      // The time of a whole line is not the time of each of its points.
      const facts = at === 0 ? { time, ...more } : {}
      yield placeStated(place, { key: `feature/${place.row}/${index}`, label: name ?? `LineString ${place.row}`, position, facts })
    }
  }
}
