import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rootName, streamPlacedXml, xmlEncoding } from '../../../../../../main/import/documents/places/xml.ts'
import type { Marks } from '../../../../../../main/import/documents/places/xml-marks.ts'

async function places(bytes: Uint8Array, piece: number): Promise<{ tag: string; own: string; raw: string }[]> {
  const found: { tag: string; own: string; raw: string }[] = []
  const open: { char: number; byte: number }[] = []
  const events = (marks: Marks) => ({
    open: (_: string, __: unknown, start: { char: number; byte: number }) => {
      marks.hold(start)
      open.push(start)
    },
    text: () => {},
    close: (tag: string, end: { char: number; byte: number }) => {
      const start = open.pop()!
      found.push({ tag, own: Buffer.from(bytes.subarray(start.byte, end.byte)).toString(), raw: marks.text(start, end) })
    },
  })
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
  }
  for await (const _ of streamPlacedXml(pieces(), xmlEncoding(bytes), events, 'file')) continue
  return found
}

describe('XML with places', () => {
  test('every element knows its bytes and its text, whatever its characters and wherever the bytes are cut', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'é', 'م', '🚢', ' ', '\r\n', '\n', '&amp;', '<!-- < -->', '<![CDATA[<x>]]>') })
    const { element } = fc.letrec<{ element: string }>((tie) => ({
      element: fc
        .tuple(
          fc.constantFrom('a', 'gx:b', 'long-name'),
          word,
          fc.array(fc.oneof({ maxDepth: 3 }, word, tie('element')), { maxLength: 3 }),
          fc.constantFrom('', ' ', '\r\n'),
        )
        .map(([name, value, inner, gap]) =>
          inner.length === 0 ? `<${name}${gap || ' '}v="${value.replaceAll(/[<>]/g, '')}"${gap}/>` : `<${name}${gap}>${inner.join('')}</${name}${gap}>`,
        ),
    }))
    await fc.assert(
      fc.asyncProperty(element, fc.integer({ min: 1, max: 40 }), fc.boolean(), async (xml, piece, marked) => {
        const bytes = Buffer.from(`${marked ? '\ufeff' : ''}<?xml version="1.0"?>\n${xml}`)
        for (const { tag, own, raw } of await places(bytes, piece)) {
          expect(own).toBe(raw)
          expect(own).toMatch(new RegExp(`^<(?:gx:)?${tag}[\\s/>]`))
          expect(own.endsWith('>')).toBe(true)
        }
        expect((await places(bytes, piece)).at(-1)?.own).toBe(xml)
      }),
      { numRuns: 150 },
    )
  })

  test('nesting without end and tags without end are refused', async () => {
    await expect(places(Buffer.from('<a>'.repeat(2_000)), 1_000)).rejects.toMatchObject({ code: 'file-limit' })
    const endless = Buffer.alloc(8 * 1024 ** 2, 'a')
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('<a b="')
      for (let i = 0; i < 20; i++) yield endless
    }
    const events = () => ({ open: () => {}, text: () => {}, close: () => {} })
    const all = async (): Promise<void> => {
      for await (const _ of streamPlacedXml(pieces(), xmlEncoding(Buffer.from('<a')), events, 'file')) continue
    }
    await expect(all()).rejects.toMatchObject({ code: 'file-limit' })
  })

  test('the first element is found behind all that may stand before it', () => {
    expect(rootName('\ufeff\n<?xml version="1.0"?>\n<!-- a --> <!-- <b> -->\n<kml:kml>')).toBe('kml')
    expect(['', '<', 'gpx', '<!-- gpx', '<?xml', '<!DOCTYPE gpx><gpx>'].map(rootName)).toEqual(['', '', '', '', '', ''])
    expect([rootName('<gpx/>'), rootName('<gpx>'), rootName('<gpxx>')]).toEqual(['gpx', 'gpx', 'gpxx'])
  })
})
