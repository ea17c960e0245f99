import { measure, type Weight } from './measure.ts'
import { wrap } from './wrap.ts'

/**
 * Lines that surely fit `width`: words as `wrap` sets them, and a single word that is wider than the column (a file
 * name, a title without spaces) broken between letters as a last resort. For columns; names on the chart are never broken.
 */
export function fill(text: string, width: number, size: number, weight: Weight = 400): string[] {
  return wrap(text, width, size, weight).flatMap((line) => (measure(line, size, weight) <= width ? [line] : broken(line, width, size, weight)))
}

function broken(word: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = []
  let line = ''
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(word)) {
    if (line !== '' && measure(line + segment, size, weight) > width) {
      lines.push(line)
      line = segment
    } else line += segment
  }
  return line === '' ? lines : [...lines, line]
}
