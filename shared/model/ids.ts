/** Public identifiers: a prefix that says what it is, then the row number in its table. They are stable within a case. */
export const ID_PREFIXES = { selector: 's', entity: 'e', cell: 'c', event: 'v', link: 'l', source: 'src', chart: 'chart', exhibit: 'ex', audit: 'a' } as const
export type IdType = keyof typeof ID_PREFIXES
export interface Id {
  type: IdType
  row: number
}

const TYPE_OF_PREFIX = new Map(Object.entries(ID_PREFIXES).map(([type, prefix]) => [prefix as string, type as IdType]))

export const formatId = (type: IdType, row: number | bigint): string => `${ID_PREFIXES[type]}${row}`

/** The id that a text names, or null when it names none. */
export function parseId(text: string): Id | null {
  const match = /^([a-z]+)([1-9][0-9]{0,14})$/.exec(text)
  const type = match && TYPE_OF_PREFIX.get(match[1] ?? '')
  return match && type ? { type, row: Number(match[2]) } : null
}
