import { LIMITS } from '../../limits.ts'
import { streamJson } from '../json/stream.ts'
import type { JsonItem } from '../json/stream.ts'
import { createKeeper } from './keeper.ts'
import type { DocumentInput, DocumentPlace, Found } from '../types.ts'

/** Bytes of rows that carry their text in one batch. */
const HEAVY = 4 * 1024 ** 2

export type Json = Record<string, unknown>

/** An object of JSON, or an empty one for anything else: what it lacks is then simply missing. */
export const objectOf = (value: unknown): Json => (isObject(value) ? value : {})
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? String(value) : undefined

/** Where a value stands: numbered from 1 in its list, `part` the list's path where the file has several. */
export function jsonPlace({ path, offset, length }: JsonItem, parts: boolean): DocumentPlace {
  const index = path.findLast((key) => typeof key === 'number')
  const part = parts ? path.filter((key) => typeof key === 'string').join('.') : ''
  return { part, row: (index ?? 0) + 1, offset, length, raw: null }
}

/** Reads the values at `paths` one by one, in batches. `member`: of a zip, of which each row then carries its own text. */
export async function* readJson(
  input: DocumentInput,
  paths: readonly string[],
  parts: boolean,
  read: (value: unknown, place: DocumentPlace, path: readonly (string | number)[]) => Iterable<Found>,
  member: string | null = null,
): AsyncGenerator<Found[]> {
  const keeper = member === null ? null : createKeeper(2 * LIMITS.json.value)
  const source = member === null || input.zip === null ? input.pieces() : input.zip.read(member)
  if (member === null) input.encoding('utf-8')
  let batch: Found[] = []
  let size = 0
  for await (const items of streamJson(keeper ? keeper.through(source) : source, paths, input.file)) {
    for (const item of items) {
      const place = jsonPlace(item, parts)
      if (keeper)
        Object.assign(place, { part: [member, place.part].filter(Boolean).join('/'), offset: null, length: null, raw: keeper.text(item.offset, item.length) })
      size += keeper ? item.length : 0
      for (const found of read(item.value, place, item.path)) {
        batch.push(found)
        if (batch.length < LIMITS.batch && size < HEAVY) continue
        yield batch
        batch = []
        size = 0
      }
      keeper?.release(item.offset + item.length)
    }
    input.alive()
  }
  if (batch.length > 0) yield batch
}

/** The first character of the text that is no blank; of JSON `{` or `[`. */
export const firstCharacter = (text: string): string => /[^\s\ufeff]/.exec(text)?.[0] ?? ''
