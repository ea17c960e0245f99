/** What stands in the place of texts that the case keeps back to protect somebody: null for programs, a sentence for people. */
export function keptBackIn(item: object, instead: string | null): object {
  if (!('withheld' in item) || item.withheld !== true) return {}
  return Object.fromEntries(['raw', 'text', 'label'].flatMap((name) => (isEmpty((item as Record<string, unknown>)[name]) ? [[name, instead]] : [])))
}

const isEmpty = (value: unknown): boolean => value === '' || value === null
