import { directionOfText, type Direction } from '../text/direction.ts'
import { measure, type Weight } from '../text/measure.ts'
import { el, escapeXml, round } from './element.ts'

/** Points of type to millimetres. */
export const POINT = 25.4 / 72
export const pt = (points: number): number => points * POINT
/** Smallest type on any page: 6 points. */
export const SMALLEST = pt(6)

export const FAMILY = "Inter, 'Noto Sans Arabic', sans-serif"

export interface TextStyle {
  size: number
  weight?: Weight
  fill?: string
  /** Side of the text that stands at `x`, whatever its direction. */
  anchor?: 'left' | 'middle' | 'right'
  /** By its first letter where not given. */
  dir?: Direction | undefined
  /** Figures of one width, for columns. */
  tabular?: boolean
}

/** One line of text with its baseline at `y`. */
export function textLine(text: string, x: number, y: number, { size, weight = 400, fill, anchor = 'left', dir, tabular }: TextStyle): string {
  if (text === '') return ''
  const direction = dir ?? directionOfText(text)
  // In right-to-left text "start" is the right side.
  const side = anchor === 'middle' ? 'middle' : (anchor === 'left') === (direction === 'ltr') ? undefined : 'end'
  return el(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': weight === 400 ? undefined : String(weight),
      fill,
      'text-anchor': side,
      direction: direction === 'rtl' ? 'rtl' : undefined,
      'unicode-bidi': direction === 'rtl' ? 'embed' : undefined,
      'font-variant': tabular ? 'tabular-nums' : undefined,
    },
    escapeXml(text),
  )
}

/** Width of one figure or letter of a hash, in type sizes. */
export const HASH_PITCH = 0.66
export const hashWidth = (hash: string, size: number): number => hash.length * HASH_PITCH * size

/** A hash set on a grid: every character has its own place, so it reads like type of one width in the bundled font. */
export function hashLine(hash: string, x: number, y: number, size: number, fill?: string): string {
  const places = [...hash].map((char, i) => round(x + size * HASH_PITCH * (i + 0.5) - measure(char, size, 400, true) / 2)).join(' ')
  return el('text', { x: places, y, 'font-size': size, fill, 'font-variant': 'tabular-nums slashed-zero' }, escapeXml(hash))
}
