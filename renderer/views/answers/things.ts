import type { Result } from '../../../shared/api/contract.ts'
import type { NodeKind } from '../../../shared/model/chart.ts'

export type Found = Result<'search'>[number]

/** What a question can be about. */
export const THING_KINDS = ['number', 'person', 'account', 'group', 'handset', 'sim', 'cell'] as const
export type ThingKind = (typeof THING_KINDS)[number]

const OF_FIELD: Record<string, ThingKind> = {
  name: 'person',
  unknown: 'number',
  account: 'account',
  group: 'group',
  imei: 'handset',
  device: 'handset',
  imsi: 'sim',
}

/** The kind of a thing that search found; null for events. */
export function kindOfFound({ what, field }: Pick<Found, 'what' | 'field'>): ThingKind | null {
  if (what === 'entity') return 'person'
  if (what === 'cell') return 'cell'
  return what === 'event' ? null : (OF_FIELD[field] ?? 'number')
}

const SIGNS: Record<ThingKind, NodeKind> = {
  number: 'number',
  person: 'person',
  account: 'account',
  group: 'group',
  handset: 'device',
  sim: 'sim',
  cell: 'place',
}
export const signOf = (kind: ThingKind): NodeKind => SIGNS[kind]

/** Of what search found, the kinds asked for. */
export const among = (found: readonly Found[], kinds: readonly ThingKind[]): Found[] =>
  found.filter((hit) => {
    const kind = kindOfFound(hit)
    return kind !== null && kinds.includes(kind)
  })

/** Whether an id names something to look for among these kinds: chart nodes that other nodes stand for are told by their sign. */
export function kindOfNode(kind: NodeKind): ThingKind | null {
  const found = THING_KINDS.find((one) => SIGNS[one] === kind)
  return found ?? (kind === 'organisation' ? 'person' : null)
}
