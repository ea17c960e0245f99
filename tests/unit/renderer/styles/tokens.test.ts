import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../../renderer/styles/tokens.css', import.meta.url), 'utf8')
const block = (selector: string): Record<string, string> => {
  const from = css.lastIndexOf(selector)
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from))
  return Object.fromEntries([...body.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]))
}
const themes = { light: block("[data-theme='light']"), dark: block("[data-theme='dark']") }

const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const luminance = (hex: string): number =>
  [1, 3, 5]
    .map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
    .reduce((sum, value, at) => sum + value * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0)
/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const SURFACES = ['ground', 'paper', 'raised', 'hover', 'sunk']
describe.each(Object.entries(themes))('%s theme', (_name, colours) => {
  const at = (name: string): string => {
    const colour = colours[name]
    if (colour === undefined) throw new Error(`no colour ${name}`)
    return colour
  }
  test.each(SURFACES)('body text reads at 7:1 on %s', (surface) => {
    expect(contrast(at('ink'), at(surface))).toBeGreaterThanOrEqual(7)
    expect(contrast(at('ink-2'), at(surface))).toBeGreaterThanOrEqual(7)
  })
  test.each(SURFACES)('quiet text, accent, danger and warning read at 4.5:1 on %s', (surface) => {
    for (const name of ['ink-3', 'accent', 'danger', 'warn', 'good']) expect(contrast(at(name), at(surface)), name).toBeGreaterThanOrEqual(4.5)
  })
  test('text on filled controls reads at 4.5:1', () => {
    for (const [text, fill] of [
      ['accent-ink', 'accent'],
      ['accent-ink', 'accent-hover'],
      ['danger-ink', 'danger'],
      ['danger-ink', 'danger-hover'],
      ['paper', 'ink'],
    ] as const)
      expect(contrast(at(text), at(fill)), fill).toBeGreaterThanOrEqual(4.5)
    for (const fill of ['accent-soft', 'danger-soft', 'warn-soft', 'mark']) expect(contrast(at('ink'), at(fill)), fill).toBeGreaterThanOrEqual(4.5)
  })
  test.each(['ground', 'paper', 'raised'])('edges of controls, the focus ring and kinds stand out at 3:1 on %s', (surface) => {
    for (const name of Object.keys(colours)
      .filter((each) => each.startsWith('kind-') && each !== 'kind-ink')
      .concat('line-strong', 'focus'))
      expect(contrast(at(name), at(surface)), name).toBeGreaterThanOrEqual(3)
  })
})

test('both themes name the same colours', () => {
  expect(Object.keys(themes.dark).toSorted()).toEqual(Object.keys(themes.light).toSorted())
})
