import { measure, type Weight } from './measure.ts'

/**
 * Lines no wider than `width` where words allow it. Breaks at spaces only, and not at a space inside a number, so that
 * a name is never cut and a telephone number never broken; a word wider than `width` stands on a line of its own.
 */
export function wrap(text: string, width: number, size: number, weight: Weight = 400): string[] {
  const words = wordsIn(text)
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer, size, weight) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/** Words, with the spaces inside numbers kept: `+212 600-112233 Nador` is two words. */
const wordsIn = (text: string): string[] =>
  text
    .replace(/(?<=[\d)+]) (?=\(?\d)/g, '\u0000')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('\u0000', ' '))

/** Two lines of about equal length, or one where the text has one word: for labels under a node. */
export function balance(text: string, size: number, weight: Weight = 400): string[] {
  const words = wordsIn(text)
  let best = [text]
  let narrowest = Infinity
  for (let cut = 1; cut < words.length; cut++) {
    const lines = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
    const widest = Math.max(...lines.map((line) => measure(line, size, weight)))
    if (widest < narrowest) [best, narrowest] = [lines, widest]
  }
  return best
}
