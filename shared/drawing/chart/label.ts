import { ascent, descent, leading, measure, type Weight } from '../text/measure.ts'
import { balance, wrap } from '../text/wrap.ts'
import type { Name } from './names.ts'

export interface LabelLine {
  text: string
  size: number
  weight: Weight
  quiet: boolean
  width: number
  /** From the top of the block to the baseline. */
  baseline: number
}

/** A label set in lines; `w` and `h` in millimetres. */
export interface Block {
  lines: LabelLine[]
  w: number
  h: number
}

function block(parts: { text: string; size: number; weight: Weight; quiet: boolean }[]): Block {
  let y = 0
  const lines: LabelLine[] = parts.map((part, i) => {
    y += i === 0 ? ascent(part.text) * part.size : leading(part.text) * part.size
    return { ...part, width: measure(part.text, part.size, part.weight), baseline: y }
  })
  const last = parts.at(-1)
  return { lines, w: Math.max(...lines.map((line) => line.width)), h: y + (last ? descent(last.text) * last.size : 0) }
}

const WIDEST = 13

/**
 * The ways a name may be set, best first: in one line where it is short, in two of equal length, in more where it is
 * very long. Nothing is ever cut. `size` in millimetres; the detail stands below in the smallest type allowed.
 */
export function blocks({ name, detail }: Name, size: number, smallest: number, withDetail: boolean): Block[] {
  const small = Math.max(smallest, size * 0.82)
  const quiet = withDetail && detail !== '' ? wrap(detail, size * WIDEST, small).map((text) => ({ text, size: small, weight: 400 as const, quiet: true })) : []
  const set = (lines: string[]) => block([...lines.map((text) => ({ text, size, weight: 600 as const, quiet: false })), ...quiet])
  const ways = [[name], balance(name, size, 600), wrap(name, size * WIDEST * 0.7, size, 600)]
  const long = measure(name, size, 600) > size * WIDEST
  const chosen = long ? [ways[1] as string[], ways[2] as string[], ways[0] as string[]] : ways
  const seen = new Set<string>()
  return chosen.filter((lines) => !seen.has(lines.join('\n')) && seen.add(lines.join('\n'))).map(set)
}
