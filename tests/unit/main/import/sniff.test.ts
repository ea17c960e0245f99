import { describe, expect, it } from 'vitest'
import { MasarError } from '../../../../shared/api/errors.ts'
import { fileKind } from '../../../../main/import/sniff.ts'

const kindOf = (bytes: Uint8Array | string): string => {
  try {
    return fileKind(Buffer.from(bytes), 'a')
  } catch (error) {
    return error instanceof MasarError ? error.code : 'fault'
  }
}

describe('the kind of a file by its first bytes', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['a text', 'caller;callee', 'text'],
    ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4), 'zip'],
    ['an empty zip', Uint8Array.of(0x50, 0x4b, 5, 6), 'zip'],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8), 'gzip'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'compound'],
    ['one without a container', Uint8Array.of(9, 8, 8, 0, 0, 5), 'compound'],
    ['a page', '\ufeff  <!DOCTYPE html>\n<html>', 'html'],
    ['a table alone', '<table border="1">', 'html'],
    ['a page behind a comment', '<!-- made by a portal -->\n<META charset="utf-8"><table>', 'html'],
    ['a page in UTF-16', Buffer.from('\ufeff<html><body>', 'utf16le'), 'html'],
    [
      'SpreadsheetML',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      'spreadsheet-xml',
    ],
    ['a workbook of something else', '<?xml version="1.0"?><Workbook xmlns="urn:other">', 'text'],
    ['a track', '<?xml version="1.0"?><gpx>', 'text'],
    ['less than, in a text', '<5;6', 'text'],
    ['PDF', '%PDF-1.7', 'file-unknown'],
    ['RTF', '{\\rtf1', 'file-unknown'],
    ['7z', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf), 'file-unknown'],
    ['nothing', '', 'file-empty'],
  ])('%s', (_, bytes, kind) => expect(kindOf(bytes)).toBe(kind))
})
