import type { DocumentPlace, Found } from '../../types.ts'
import { factsOf, placeStated, rejected, stay } from '../found.ts'
import { listOf, objectOf, textOf } from '../json.ts'
import type { Json } from '../json.ts'
import { degrees, metres } from '../position.ts'
import { timeText } from '../when.ts'
import type { Who } from '../who.ts'

/** `owntracks/USER/DEVICE`, whatever stands behind it (`/event`, `/waypoints`): one device of one user. */
const deviceOf = (topic: unknown): string | null => (typeof topic === 'string' ? (/^[^/]+\/([^/]+\/[^/]+)/.exec(topic)?.[1] ?? null) : null)

/** One message of the OwnTracks protocol (its booklet, "JSON"). */
export function readMessage(value: Json, place: DocumentPlace, who: Who): Found[] {
  const device = deviceOf(value['topic'])
  const time = timeText(value['tst'])
  const kind = value['_type']
  if (kind === 'location' || kind === 'transition') {
    const position = degrees(value['lat'], value['lon'])
    if (!position) return [rejected(place, 'bad-place')]
    if (time === null) return [rejected(place, 'no-time')]
    const name = textOf(kind === 'transition' ? value['desc'] : (value['poi'] ?? listOf(value['inregions'])[0]))
    const more = { event: value['event'], tid: value['tid'], SSID: value['SSID'], BSSID: value['BSSID'] }
    return [stay(place, who, { time, position, accuracy: metres(value['acc']), name, device, more })]
  }
  if (kind === 'waypoint') return [waypoint(value, place, textOf(value['desc']) ?? String(place.row))]
  if (kind === 'waypoints') {
    const list = listOf(value['waypoints']).map(objectOf)
    return list.length > 0 ? list.map((one, index) => waypoint(one, place, textOf(one['desc']) ?? String(index))) : [rejected(place, 'bad-place')]
  }
  if (kind === 'card') {
    const name = textOf(value['name'])
    const party = who.party(device)
    return [
      {
        ...place,
        what: 'statement',
        kind: 'device',
        things: [{ type: 'party', party: name === undefined ? party : { ...party, name } }],
        links: [],
        facts: factsOf({ name, tid: value['tid'] }).map((fact) => ({ thing: 0, ...fact })),
      },
    ]
  }
  // The rest tells of the device at a time, not of a place: lost connection, steps, a beacon heard.
  if (typeof kind !== 'string' || kind === 'encrypted') return [rejected(place, 'bad-kind')]
  return [
    time === null
      ? rejected(place, 'no-time')
      : stay(place, who, { time, position: null, device, kind: 'other', more: { event: kind, desc: value['desc'], steps: value['steps'] } }),
  ]
}

/** A region that the phone's owner set up: its time is that of its making. */
function waypoint(value: Json, place: DocumentPlace, key: string): Found {
  const position = degrees(value['lat'], value['lon'])
  if (!position) return rejected(place, 'bad-place')
  const label = textOf(value['desc'])
  const accuracy = metres(value['rad'])
  return placeStated(place, {
    key: `waypoint/${key}`,
    ...(label === undefined ? {} : { label }),
    position,
    ...(accuracy === undefined ? {} : { accuracy }),
    facts: { rad: value['rad'], tst: value['tst'], rid: value['rid'] },
  })
}
