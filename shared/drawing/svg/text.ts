import { directionOfText, type Direction } from '../text/direction.ts'
import { measure, type Weight } from '../text/measure.ts'
import { el, escapeXml } from './element.ts'

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

/** Air between the characters of a hash, in type sizes: less than a reader of the PDF's text would take for a space. */
const HASH_AIR = 0.04
export const hashWidth = (hash: string, size: number): number => measure(hash, size, 400, true) + [...hash].length * HASH_AIR * size

/** A hash on one line, whole: figures of one width, slashed zeros, left to right, and copied from the PDF without a break. */
export const hashLine = (hash: string, x: number, y: number, size: number, fill?: string): string =>
  el('text', { x, y, 'font-size': size, fill, 'font-variant': 'tabular-nums slashed-zero', 'letter-spacing': HASH_AIR * size }, escapeXml(hash))
