import type { FieldSource } from '../../../../shared/model/plan.ts'

/** A field that a column feeds, whole or as a part of what it is read from. */
export interface Feed {
  field: string
  how: 'whole' | 'part' | 'joined'
}

/** The fields that each column feeds. */
export function feedsOf(fields: Readonly<Record<string, FieldSource>>): Map<number, Feed[]> {
  const feeds = new Map<number, Feed[]>()
  const add = (column: number, feed: Feed): void => void feeds.set(column, [...(feeds.get(column) ?? []), feed])
  for (const [field, source] of Object.entries(fields)) {
    if ('column' in source) add(source.column, { field, how: source.part === undefined ? 'whole' : 'part' })
    else if ('columns' in source) for (const column of source.columns) add(column, { field, how: 'joined' })
  }
  return feeds
}
