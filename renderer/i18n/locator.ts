/** Where in its file a row stands, without words: `row 12` is `12`, `Calls!12` stays. */
export const shortLocator = (locator: string): string => /^row (\d+)$/.exec(locator)?.[1] ?? locator

/** The same inside a sentence, as a key of common.json and its values. */
export const locatorKey = (locator: string): { key: string; values: Record<string, string> } => {
  const row = /^row (\d+)$/.exec(locator)?.[1]
  if (row !== undefined) return { key: 'common.rowOfFile', values: { row } }
  const at = locator.lastIndexOf('!')
  return at < 0
    ? { key: 'common.place', values: { place: locator } }
    : { key: 'common.rowOfSheet', values: { sheet: locator.slice(0, at), row: locator.slice(at + 1) } }
}
