import { isObject, listOf, textOf } from '../../json/values.ts'

/** The text of a message: plain, or pieces of which some are links, names, bold. A link set right behind another piece is parted from it by a blank. */
export function messageText(value: unknown): string | null {
  if (!Array.isArray(value)) return textOf(value)
  let text = ''
  let piece = false
  for (const part of listOf(value)) {
    const words = typeof part === 'string' ? part : isObject(part) && typeof part['text'] === 'string' ? part['text'] : ''
    const glued = piece && isObject(part) && part['type'] === 'link' && /\S$/.test(text)
    text += glued ? ` ${words}` : words
    piece = isObject(part)
  }
  return text === '' ? null : text
}
