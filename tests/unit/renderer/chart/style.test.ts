import { expect, test } from 'vitest'
import { NODE_KINDS, type Palette } from '../../../../renderer/chart/palette.ts'
import { chartStyle } from '../../../../renderer/chart/style.ts'

const palette = {
  ...Object.fromEntries(['kindInk', 'paper', 'ink', 'ink2', 'ink3', 'line', 'lineStrong', 'accent', 'focus', 'font'].map((name) => [name, name])),
  kinds: Object.fromEntries(NODE_KINDS.map((kind) => [kind, `tint-${kind}`])),
} as unknown as Palette

test('what answers say of links stands after the rules of all links, which would hold otherwise', () => {
  const selectors = (chartStyle(palette) as { selector: string }[]).map(({ selector }) => selector)
  const base = selectors.indexOf('edge')
  for (const one of ['edge[?aside]', 'edge[way > 0]', 'edge[way = 1]']) expect(selectors.indexOf(one), one).toBeGreaterThan(base)
  expect(selectors.indexOf('edge.chosen')).toBeGreaterThan(selectors.indexOf('edge[way = 1]'))
})
