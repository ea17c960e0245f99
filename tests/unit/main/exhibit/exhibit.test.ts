import { describe, expect, it } from 'vitest'
import { drawChartSvg, drawPages } from '../../../../main/exhibit/exhibit.ts'
import { LANGUAGES } from '../../../../shared/model/translate.ts'
import { ALI, BEN, openFake, ROOT, settings, state } from './fixture.ts'

const NOW = Date.UTC(2031, 5, 20, 9, 15)

describe('drawing from a case', () => {
  it.each(LANGUAGES)('draws the chart, its sources and its links in %s', (lang) => {
    const drawn = drawPages(openFake().open, state(), settings({ lang }), NOW)
    expect(drawn).toMatchObject({ width: 297, height: 210, sources: 2 })
    const all = drawn.pages.join('')
    for (const text of [ALI, BEN, 'one.csv', 'two.csv', 'ab'.repeat(32), ROOT, 'Samir', 'E-1']) expect(all.includes(text), text).toBe(true)
  })

  it('draws the same twice', () => {
    const { open } = openFake()
    expect(drawPages(open, state(), settings(), NOW)).toEqual(drawPages(open, state(), settings(), NOW))
  })

  it('never prints the name of a protected person, nor what else the case knows of them', () => {
    for (const lang of LANGUAGES) {
      const all = drawPages(openFake().open, state(), settings({ lang }), NOW).pages.join('')
      for (const text of ['Nadia', 'Secrete', 'ZT002']) expect(all.includes(text), text).toBe(false)
      expect(all.includes('ZT001')).toBe(true)
    }
  })

  it('counts what the person hid as not shown', () => {
    const { open, t } = openFake()
    const all = drawPages(open, state({ hidden: [t.id(BEN)] }), settings(), NOW).pages.join('')
    expect(all.includes(BEN)).toBe(false)
    expect(/1 more number, person or thing is not/.test(all)).toBe(true)
  })

  it('refuses a chart with nothing on it', () => {
    expect(() => drawPages(openFake().open, state({ filter: { from: 4e12 } }), settings(), NOW)).toThrow(expect.objectContaining({ code: 'chart-empty' }))
  })
})

describe('a chart for the command line', () => {
  it('is an SVG file that says it is no exhibit', () => {
    const { svg, nodes, links } = drawChartSvg(openFake().open, state(), settings({ number: '' }), NOW)
    expect(svg.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<svg ')).toBe(true)
    expect(svg.includes('Working chart, not')).toBe(true)
    expect(nodes).toBe(7)
    expect(links).toBe(6)
  })
})
