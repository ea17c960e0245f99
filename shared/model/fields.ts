/**
 * What a column of a table can feed, in the order in which a person looks for it. The names of fields are those of
 * main/import/types.ts; words for them stand in import.json under `field`.
 */
export const FIELD_GROUPS = {
  parties: ['caller', 'callee', 'subject', 'correspondent', 'direction', 'kind'],
  time: ['start', 'date', 'time', 'end', 'seconds'],
  device: ['imei', 'imsi'],
  place: ['cellFirst', 'cellLast', 'lac', 'cellName', 'lat', 'lon', 'azimuth', 'beam', 'range', 'x', 'y', 'mcc', 'mnc', 'station'],
  person: ['name', 'identity', 'birth', 'address', 'postcode', 'town', 'number', 'number2', 'number3', 'email'],
  link: ['linkFrom', 'linkTo', 'linkKind', 'weight'],
  other: ['text', 'recordId', 'operator', 'country', 'length'],
} as const satisfies Record<string, readonly string[]>

export type FieldGroup = keyof typeof FIELD_GROUPS

/** Groups that each kind of table needs, most important first; the other fields are of no use there. */
export const GROUPS_OF = {
  calls: ['parties', 'time', 'device', 'place', 'person', 'other'],
  cells: ['place', 'person', 'time', 'other'],
  locations: ['parties', 'time', 'place', 'device', 'other'],
  contacts: ['person', 'parties', 'device', 'other'],
  links: ['link', 'time', 'other'],
} as const satisfies Record<string, readonly FieldGroup[]>
