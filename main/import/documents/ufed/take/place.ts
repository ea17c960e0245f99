import type { DocumentPosition, StatedThing } from '../../types.ts'
import { one, parts } from '../model.ts'
import { factsAbout, moreOf, type Take } from './extract.ts'
import { numberOf, positionOf } from './position.ts'
import { timeOf } from './time.ts'

const MORE = [
  'Name',
  'Description',
  'Type',
  'Category',
  'Origin',
  'LocationOrigin',
  'DeviceLocationAffiliation',
  'Confidence',
  'EndTime',
  'PositionAddress',
  'Account',
] as const

/**
 * A place with a time is where the phone was, unless the report says that it came from elsewhere (a search, a shared pin): then, and without a
 * time, it is a place that the phone holds.
 */
export const takeLocation: Take = (model, extract) => {
  const position = positionOf(model)
  const time = timeOf(model, 'timestamp', 'starttime')
  const more = moreOf(model, MORE)
  const elsewhere =
    /^external$/i.test(one(model, 'origin', 'locationorigin')) || /^(?:no|false|nonaffiliated|not ?affiliated)$/i.test(one(model, 'devicelocationaffiliation'))
  if (position === null || time === null || elsewhere)
    return [placeStatement(position, one(model, 'name') || one(model, 'positionaddress'), more, time?.time, model, extract)]
  if (!time.zoned) extract.warn('ufed-local-time', model)
  const source = one(model, 'source')
  const name = one(model, 'name')
  return [
    {
      what: 'event',
      kind: 'location',
      time: time.time,
      local: time.local,
      from: extract.owner.party(),
      to: null,
      direction: 'unknown',
      subject: 'from',
      place: name === '' ? position : { ...position, name },
      deleted: model.deleted,
      unsure: model.unsure,
      facts: { ...(source === '' ? {} : { app: source }), ...(more.length > 0 ? { more } : {}) },
    },
  ]
}

function placeStatement(
  position: DocumentPosition | null,
  label: string,
  more: { name: string; value: string }[],
  time: string | undefined,
  model: Parameters<Take>[0],
  extract: Parameters<Take>[1],
): ReturnType<Take>[number] {
  const shown = label || (position ? `${position.lat}, ${position.lon}` : model.type)
  const things: StatedThing[] = [
    { type: 'entity', kind: 'place', label: shown, key: `${model.type.toLowerCase()}/${model.id || model.row}` },
    { type: 'party', party: extract.owner.device() },
  ]
  const facts = [...more]
  if (time !== undefined) facts.push({ name: 'TimeStamp', value: time })
  if (position?.lat !== undefined && position.lon !== undefined)
    facts.push({ name: 'Latitude', value: String(position.lat) }, { name: 'Longitude', value: String(position.lon) })
  if (position?.range !== undefined) facts.push({ name: 'Precision', value: String(position.range) })
  return { what: 'statement', kind: 'place', things, links: [], facts: factsAbout(0, facts), deleted: model.deleted }
}

/** Journeys and wireless networks: places that the phone holds. The points of a journey are locations of their own. */
export const takeHeldPlace: Take = (model, extract) => {
  const more = moreOf(model, [
    'Name',
    'SSId',
    'BSSId',
    'StartTime',
    'EndTime',
    'TimeStamp',
    'LastConnection',
    'LastAutoConnection',
    'SecurityMode',
    'NetworkName',
    'Source',
  ])
  for (const point of model.nested) more.push({ name: point.field || point.type, value: point.id })
  return [placeStatement(positionOf(model), one(model, 'name', 'ssid', 'bssid'), more, undefined, model, extract)]
}

/**
 * A cell that the phone knows. That it was there at the time beside it is not said: phones are sent the cells around them, and keep them
 * for weeks; so the time is a fact of the cell and no event.
 */
export const takeCell: Take = (model, extract) => {
  const position = positionOf(model)
  const cell = ['mcc', 'mnc', 'lac', 'cid'].map((name) => one(model, name))
  const cdma = ['sid', 'nid', 'bid'].map((name) => one(model, name))
  const identity = cell.every((part) => part !== '')
    ? cell.join('-')
    : cdma.every((part) => part !== '' && part !== '0')
      ? cdma.join('-')
      : cell.filter(Boolean).join('-')
  const range = numberOf(one(model, 'precision'), 1e7)
  const things: StatedThing[] = []
  if (identity !== '' || position)
    things.push({ type: 'cell', position: { ...position, ...(identity === '' ? {} : { cell: identity }), ...(range === null ? {} : { range }) } })
  things.push({ type: 'party', party: extract.owner.device() })
  const facts = moreOf(model, ['Type', 'TimeStamp', 'Package', 'Source', 'NetworkName'])
  for (const part of parts(model, 'additionalinfo')) facts.push({ name: one(part, 'key'), value: one(part, 'value') })
  return [
    {
      what: 'statement',
      kind: 'cell',
      things,
      links: [],
      facts: factsAbout(
        0,
        facts.filter((fact) => fact.name !== '' && fact.value !== ''),
      ),
      deleted: model.deleted,
    },
  ]
}
