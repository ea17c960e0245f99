import { describe, expect, it } from 'vitest'
import { afterProlog } from '../../../../main/import/prolog.ts'
import { cpuClock } from '../../cpu.ts'

describe('what comes after the prolog', () => {
  it.each([
    ['<a>', '<a>'],
    ['\ufeff <?xml version="1.0"?>\n<!-- one --><!-- two\n lines -->\n<?xml-stylesheet href="x"?><a>', '<a>'],
    ['<!doctype html><html>', '<!doctype html><html>'],
    ['<!-- never closed <a>', '<!-- never closed <a>'],
    ['', ''],
  ])('%j', (text, rest) => expect(afterProlog(text)).toBe(rest))

  it('is found at once behind many comments, and behind many that end in none', () => {
    const many = '<!-- made up -->'.repeat(4_000)
    const took = cpuClock()
    expect(afterProlog(`${many}<a>`)).toBe('<a>')
    expect(afterProlog(`${many}<!--`)).toBe('<!--')
    expect(took()).toBeLessThan(1_000)
  })
})
