import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import type { Zip } from '../zip.ts'
import { takePieces } from './pieces.ts'
import { createTexts } from './texts.ts'
import type { Texts, TextsBuilder } from './texts.ts'
import { itemText, unescaped } from './xml-text.ts'
import type { Piece } from './xml-text.ts'
import { readXml } from './xml.ts'

/** Reads the texts that the cells of a workbook share. Throws `file-limit`, `file-damaged`. */
export async function readTexts(zip: Zip, part: string, file: string, alive: () => void): Promise<Texts> {
  const texts = createTexts(file)
  const scan = takePieces(zip.read(part), createTextScan(texts))
  for (;;) {
    const { done, value } = await scan.next()
    alive()
    if (!done) continue
    if (value === 'unusual') {
      texts.clear()
      await parseTexts(texts, zip, part, file, alive)
    }
    return texts
  }
}

/** As `createSheetScan`, for the part of shared texts. */
function createTextScan(texts: TextsBuilder): (piece: Piece, last: boolean) => number | null {
  let begun = false
  return (piece, last) => {
    const { text } = piece
    let at = 0
    if (!begun) {
      const start = /<sst(?:\s[^>]*)?>/.exec(text)
      if (!start) return last ? null : 0
      if (text.slice(0, start.index).includes('<!')) return null
      if (start[0].endsWith('/>')) return text.length
      begun = true
      at = start.index + start[0].length
    }
    for (;;) {
      while (text.charCodeAt(at) <= 32) at++
      if (text.startsWith('</sst>', at) || text.startsWith('<extLst', at)) return text.length
      if (text.startsWith('<si/>', at)) {
        texts.add('')
        at += 5
        continue
      }
      if (!text.startsWith('<si>', at)) return last || text.length - at >= 8 ? null : at
      const end = text.indexOf('</si>', at)
      if (end < 0) return last ? null : at
      const found = itemText(piece, at + 4, end)
      if (found === null) return null
      texts.add(unescaped(found))
      at = end + 5
    }
  }
}

/** The readings of Japanese texts (`rPh`) are no part of them. */
async function parseTexts(texts: TextsBuilder, zip: Zip, part: string, file: string, alive: () => void): Promise<void> {
  let text = ''
  let taking = false
  let reading = false
  const events = {
    open(name: string) {
      if (name === 'si') text = ''
      else if (name === 'rPh') reading = true
      else if (name === 't') taking = !reading
    },
    text(piece: string) {
      if (taking) text += piece
      if (text.length > LIMITS.zip.stringCharacters) throw new MasarError('file-limit', { file, what: 'strings' })
    },
    close(name: string) {
      if (name === 't') taking = false
      else if (name === 'rPh') reading = false
      else if (name === 'si') texts.add(unescaped(text))
    },
  }
  await readXml(zip.read(part), events, file, alive)
}
