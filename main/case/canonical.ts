/**
 * JSON with the keys of every object sorted by code unit and no spaces: equal values give equal bytes. `undefined`
 * members are left out, as JSON.stringify does.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sortKeys)

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
