import { isObject, textOf } from '../json.ts'
import type { Json } from '../json.ts'
import { metres } from '../position.ts'
import { timeText } from '../when.ts'
import { deviceName } from '../who.ts'

/** Names under which loggers write what a feature says; no standard fixes them. */
const TIMES = [
  'timestamp',
  'time',
  'datetime',
  'date',
  'when',
  'recorded_at',
  'recordedAt',
  'tst',
  'timestampMs',
  'time_long',
  'created_at',
  'createdAt',
  'begin',
  'start',
]
const ACCURACIES = ['accuracy', 'acc', 'horizontal_accuracy', 'horizontalAccuracy', 'precision']
const DEVICES = ['device_id', 'deviceId', 'deviceid', 'device', 'tracker_id', 'unique_id', 'tid']
const NAMES = ['name', 'title', 'desc']
const KEPT = ['activity', 'activityType', 'motion', 'action', 'type', 'provider', 'trigger', 'wifi', 'ssid', 'bssid', 'address', 'city', 'country']

const first = (value: Json, names: readonly string[]): unknown =>
  names.map((name) => value[name]).find((one) => one !== undefined && one !== null && one !== '')

export interface Properties {
  time: string | null
  accuracy: number | undefined
  device: string | null
  name: string | undefined
  more: Record<string, unknown>
}

/** What a feature's properties say of time, accuracy, device and place. */
export function propertiesOf(value: unknown, file: string): Properties {
  const properties = isObject(value) ? value : {}
  const more: Record<string, unknown> = {}
  for (const name of KEPT) {
    const said = properties[name]
    more[name] = Array.isArray(said) ? said.filter((one) => typeof one === 'string').join(', ') : said
  }
  return {
    time: timeText(first(properties, TIMES)),
    accuracy: metres(first(properties, ACCURACIES)),
    device: deviceName(first(properties, DEVICES), file),
    name: textOf(first(properties, NAMES)),
    more,
  }
}

/** A list of times beside a line's coordinates (`coordTimes`), wherever converters put it; null where there is none. */
export function timesOf(value: unknown): unknown[] | null {
  const properties = isObject(value) ? value : {}
  const beside = isObject(properties['coordinateProperties']) ? properties['coordinateProperties']['times'] : undefined
  const times = properties['coordTimes'] ?? properties['times'] ?? beside
  return Array.isArray(times) ? times : null
}
