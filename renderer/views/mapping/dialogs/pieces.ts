const LIKELY = [' ', ';', '|', '/', ',', '-', ':', '_', '\t']
const MOST = 8

/** The separator that cuts most of these texts into the same number of pieces, at least two; a space where none does. */
export function likelySeparator(texts: readonly string[]): string {
  let best = { separator: ' ', score: 0 }
  for (const separator of LIKELY) {
    const counts = texts.filter((text) => text !== '').map((text) => text.split(separator).length)
    const common = Math.max(0, ...counts.filter((count) => count > 1 && count <= MOST).map((count) => counts.filter((one) => one === count).length))
    if (common > best.score) best = { separator, score: common }
  }
  return best.separator
}

/** How many pieces the rows have, at most eight. */
export const pieceCount = (texts: readonly string[], separator: string): number =>
  separator === '' ? 1 : Math.min(MOST, Math.max(1, ...texts.map((text) => text.split(separator).length)))
