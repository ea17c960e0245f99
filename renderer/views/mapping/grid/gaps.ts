/** Rows of the file that lie unshown before each row of the grid, by its index. */
export function gapsOf(rows: readonly { row: number }[]): Map<number, number> {
  const gaps = new Map<number, number>()
  rows.forEach(({ row }, at) => {
    const before = rows[at - 1]?.row
    if (before !== undefined && row - before > 1) gaps.set(at, row - before - 1)
  })
  return gaps
}
