import { LIMITS } from '../../limits.ts'
import { streamJson } from '../json/stream.ts'
import type { JsonItem } from '../json/stream.ts'
import type { DocumentInput, DocumentPlace, Found } from '../types.ts'

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

/** Reads the values at `paths` one by one, in batches. */
export async function* readJson(
  input: DocumentInput,
  paths: readonly string[],
  parts: boolean,
  read: (value: unknown, place: DocumentPlace, path: readonly (string | number)[]) => Found[],
): AsyncGenerator<Found[]> {
  input.encoding('utf-8')
  let batch: Found[] = []
  for await (const items of streamJson(input.pieces(), paths, input.file)) {
    for (const item of items) {
      for (const found of read(item.value, jsonPlace(item, parts), item.path)) batch.push(found)
      if (batch.length < LIMITS.batch) continue
      yield batch
      batch = []
    }
    input.alive()
  }
  if (batch.length > 0) yield batch
}

/** The first character of the text that is no blank; of JSON `{` or `[`. */
export const firstCharacter = (text: string): string => /[^\s\ufeff]/.exec(text)?.[0] ?? ''
