import { describe, expect, it } from 'vitest'
import { printPage } from '../../../../../main/shell/print/document.ts'

const page = (over: Partial<Parameters<typeof printPage>[0]> = {}): string =>
  printPage({ title: 'E-1', lang: 'ar', dir: 'rtl', width: 297, height: 210, pages: ['<svg/>'], ...over })

describe('printPage', () => {
  it('puts each page on a sheet of the paper’s size', () => {
    const html = page({ pages: ['<?xml version="1.0"?>\n<svg id="a"/>', '<!DOCTYPE svg><svg id="b"/>'] })
    expect(html).toContain('svg{display:block;width:297mm;height:210mm}')
    expect(html).toContain('<div><svg id="a"/></div>')
    expect(html).toContain('<div><svg id="b"/></div>')
    expect(html).not.toContain('<?xml')
  })

  it('says the language and direction, and takes a title for text', () => {
    const html = page({ title: '</title><script>1</script>', lang: '"><script>' })
    expect(html).toContain('dir="rtl"')
    expect(html).not.toContain('<script>')
  })

  it('brings its fonts along', () => {
    expect(page()).toContain('href="/fonts/noto-sans-arabic/400.css"')
    expect(page()).toContain('href="/fonts/inter/700.css"')
  })
})
