/**
 * The pages as drawn, made into elements of the window so that its bundled fonts set them (an <img> could not reach
 * them). Only what our own drawing is made of gets in: anything else is refused, whatever the case process sent.
 */
export const ELEMENTS = new Set(['svg', 'title', 'g', 'rect', 'path', 'text'])
export const ATTRIBUTES = new Set([
  'xmlns',
  'width',
  'height',
  'viewBox',
  'xml:lang',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant',
  'letter-spacing',
  'text-rendering',
  'text-anchor',
  'direction',
  'unicode-bidi',
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'd',
  'transform',
  'x',
  'y',
  'rx',
])

/** The root element of one page. Throws where the text is not a page of ours. */
export function parsePage(svg: string): SVGSVGElement {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  if (root.localName !== 'svg') throw new Error('not a page')
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (!ELEMENTS.has(element.localName) || element.namespaceURI !== 'http://www.w3.org/2000/svg') throw new Error(`not of a page: ${element.localName}`)
    for (const { name, value } of element.attributes) if (!ATTRIBUTES.has(name) || /url\s*\(/i.test(value)) throw new Error(`not of a page: ${name}`)
  }
  return root as unknown as SVGSVGElement
}
