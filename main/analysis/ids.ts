import { formatId, parseId } from '../../shared/model/ids.ts'
import type { Id, IdType } from '../../shared/model/ids.ts'

/** Row numbers of those public ids that are of one type. */
export const rowsOf = (type: IdType, ids: readonly string[]): number[] =>
  ids.flatMap((text) => {
    const id = parseId(text)
    return id?.type === type ? [id.row] : []
  })

/** The two ends of an edge id such as `s1>s2`, or null. */
export function parseEdge(text: string): [Id, Id] | null {
  const [a, b, ...rest] = text.split('>').map(parseId)
  return a && b && rest.length === 0 ? [a, b] : null
}

/** Id of the one edge between two things: the end that sorts first, as text, stands first. */
export const edgeId = (a: string, b: string): string => (a <= b ? `${a}>${b}` : `${b}>${a}`)

export const selectorId = (row: number): string => formatId('selector', row)

/** Public ids of the selectors that a row names. */
export const selectorIds = (rows: readonly (number | null | undefined)[]): string[] =>
  rows.flatMap((row) => (row === null || row === undefined ? [] : [selectorId(row)]))
