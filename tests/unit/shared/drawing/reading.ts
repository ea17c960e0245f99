import { SaxesParser } from 'saxes'
import { measure } from '../../../../shared/drawing/text/measure.ts'
import type { Box } from '../../../../shared/drawing/geometry/box.ts'

export interface Read {
  elements: { name: string; attributes: Record<string, string> }[]
  texts: { text: string; attributes: Record<string, string>; box: Box }[]
}

/** Parses a page as XML (throws where it is not well formed) and says where each line of text stands. */
export function readPage(svg: string): Read {
  const parser = new SaxesParser({ xmlns: false })
  const read: Read = { elements: [], texts: [] }
  let open: Record<string, string> | null = null
  let text = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    read.elements.push({ name, attributes: attributes })
    if (name === 'text') [open, text] = [attributes, '']
  })
  parser.on('text', (part) => {
    if (open) text += part
  })
  parser.on('closetag', ({ name }) => {
    if (name !== 'text' || !open) return
    read.texts.push({ text, attributes: open, box: boxOf(text, open) })
    open = null
  })
  parser.write(svg).close()
  return read
}

function boxOf(text: string, attributes: Record<string, string>): Box {
  const [x, y, size] = [Number(attributes['x']), Number(attributes['y']), Number(attributes['font-size'])]
  const w =
    measure(text, size, attributes['font-weight'] === '600' ? 600 : 400, attributes['font-variant'] !== undefined) +
    Number(attributes['letter-spacing'] ?? 0) * text.length
  const anchor = attributes['text-anchor'] ?? 'start'
  const left = anchor === 'middle' ? x - w / 2 : (anchor === 'end') === (attributes['direction'] === 'rtl') ? x : x - w
  return { x: left, y: y - size * 0.8, w, h: size }
}
