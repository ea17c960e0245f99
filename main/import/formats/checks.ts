/** Shapes by which a column of a file without header is known again, the narrowest first. */
const SHAPES = [
  '^(?:19|20)\\d{2}[-/.]?\\d{2}[-/.]?\\d{2}',
  '^\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}',
  '^\\d{1,2}:\\d{2}',
  '^\\d{14,16}$',
  '^[+]?\\d{8,13}$',
  '^\\d{1,7}$',
  '^[^0-9]{1,24}$',
] as const

const tests = SHAPES.map((shape) => ({ shape, test: new RegExp(shape, 'i') }))

/** What tells a file without header from others: shapes that all cells of a column have, and how many cells a row may lack. */
export function checksOf(rows: readonly (readonly string[])[], width: number): { check: Record<string, string>; extra: number } {
  const check: Record<string, string> = {}
  for (let column = 0; column < width; column++) {
    const cells = rows.map((row) => (row[column] ?? '').trim())
    const found = cells.length > 0 && tests.find(({ test }) => cells.every((cell) => test.test(cell)))
    if (found) check[String(column)] = found.shape
  }
  return { check, extra: Math.max(0, width - Math.min(width, ...rows.map((row) => row.length))) }
}
