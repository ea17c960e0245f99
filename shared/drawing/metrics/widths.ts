/** Runs of neighbouring characters: `start width width …` (start in hex, widths in thousandths of the type size), joined by `;`. */
export interface WidthRuns {
  plain: string[]
  /** Digits and signs when set tabular. */
  tnum?: string[]
  /** Arabic letters at the start, in the middle and at the end of a joined piece. */
  init?: string[]
  medi?: string[]
  fina?: string[]
}

export const readRuns = (runs: string[] = []): Map<number, number> => {
  const widths = new Map<number, number>()
  for (const run of runs.flatMap((line) => line.split(';'))) {
    const [start = '', ...each] = run.split(' ')
    each.forEach((width, i) => widths.set(parseInt(start, 16) + i, Number(width)))
  }
  return widths
}
