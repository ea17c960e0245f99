import { eventKindCode, type EventKind } from '../../../shared/model/event.ts'
import { cleanCell, saysNothing } from '../../../shared/identifiers/text.ts'
import type { Mapping } from '../types.ts'
import { readMeaning } from '../values/meaning.ts'
import { DIRECTION } from './parties.ts'

const MMS = eventKindCode('mms')
const SMS = eventKindCode('sms')
const MESSAGE = eventKindCode('message')
export const CALL = eventKindCode('call')
export const OTHER = eventKindCode('other')
const LOCATION = eventKindCode('location')

/** What cells say of kind and direction, as codes: null where they say nothing, `unknown` where they say what nobody knows. */
export interface Meanings {
  /** Where no cell says it. */
  kindDefault: number
  directionDefault: number
  kindOf(text: string): number | 'unknown' | null
  directionOf(text: string): number | 'unknown' | null
  /** Kind of a row of no seconds, where the layout writes messages so. */
  zeroSeconds: number | undefined
}

/** Reads cells of kind and direction by the mapping. */
export function createMeanings(mapping: Mapping): Meanings {
  const { columns, values, constants } = mapping
  const kinds = new Map(Object.entries(values.kind))
  const directions = new Map(Object.entries(values.direction))
  return {
    kindDefault: kindCode(constants.kind) ?? (mapping.kind === 'locations' ? LOCATION : kindByColumns(columns)),
    directionDefault: directionCode(constants.direction) ?? DIRECTION.unknown,
    kindOf: (text) => (saysNothing(cleanCell(text)) ? null : (kindCode(readMeaning(text, kinds) ?? undefined) ?? 'unknown')),
    directionOf: (text) => (saysNothing(cleanCell(text)) ? null : (directionCode(readMeaning(text, directions) ?? undefined) ?? 'unknown')),
    zeroSeconds: kindCode(mapping.zeroSeconds),
  }
}

/** Messages last no time, whatever a column of durations holds. */
export const isTimeless = (kind: number): boolean => kind === SMS || kind === MMS

/** Of rows whose kind nothing states: a column of texts makes them messages, one of durations calls. */
function kindByColumns({ kind, text, seconds, end }: Mapping['columns']): number {
  if (kind !== undefined) return OTHER
  return text !== undefined ? MESSAGE : seconds !== undefined || end !== undefined ? CALL : OTHER
}

const kindCode = (kind: string | undefined): number | undefined => (kind === undefined ? undefined : eventKindCode(kind as EventKind))

const directionCode = (direction: string | undefined): number | undefined =>
  direction === 'out' ? DIRECTION.out : direction === 'in' ? DIRECTION.in : direction === 'unknown' ? DIRECTION.unknown : undefined

/** Codes of `observation.side`: 0 unknown, 1 the caller's handset, 2 the callee's. */
export function sideOf(mapping: Mapping, subject: 'caller' | 'callee' | null): number {
  const side = mapping.side ?? 'subject'
  if (side === 'caller' || side === 'callee') return side === 'caller' ? 1 : 2
  if (subject === null) return 0
  return (side === 'subject') === (subject === 'caller') ? 1 : 2
}
