/** SVG as text, by hand: no DOM, so the same bytes come out in the window, the case process and the tests. */
type Value = string | number | undefined

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] as string)

/** At most three decimals (a micrometre), no exponent, no minus zero. */
export const round = (value: number): string => {
  const fixed = value.toFixed(3).replace(/\.?0+$/, '')
  return fixed === '-0' ? '0' : fixed
}

export function el(name: string, attributes: Record<string, Value>, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value as string)}"`)
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

export const group = (attributes: Record<string, Value>, children: string[]): string => (children.length === 0 ? '' : el('g', attributes, ...children))
