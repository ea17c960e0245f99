import { closeSync, openSync, writeSync } from 'node:fs'
import { Zip, ZipDeflate, strToU8 } from 'fflate'

/**
 * Writes a made-up workbook as a spreadsheet program would: ten columns (two numbers as shared texts, kind, date, time, seconds, IMEI, IMSI as numbers,
 * cell and remark as shared texts), rows as many as asked. Numbers lie in +212 600 000 000 ff. and are not dialled by anything.
 */
export function writeSheet(path: string, rows: number): void {
  const descriptor = openSync(path, 'w')
  const zip = new Zip((error, piece) => {
    if (error) throw error
    writeSync(descriptor, piece)
  })
  const part = (name: string, pieces: Iterable<string>): void => {
    const entry = new ZipDeflate(name, { level: 4 })
    zip.add(entry)
    for (const piece of pieces) entry.push(strToU8(piece))
    entry.push(new Uint8Array(0), true)
  }
  for (const [name, text] of Object.entries(PARTS)) part(name, [HEAD + text])
  part('xl/sharedStrings.xml', sharedTexts())
  part('xl/worksheets/sheet1.xml', sheetRows(rows))
  zip.end()
  closeSync(descriptor)
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const PARTS = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="Calls" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${DOCUMENT}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${DOCUMENT}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
}

const NUMBERS = 20_000
const CELLS = 3_000
const NAMES = ['caller', 'callee', 'type', 'start', 'date', 'seconds', 'imei', 'imsi', 'first_cell', 'remark']
const KINDS = ['call', 'sms', 'data']
const firstNumber = NAMES.length + KINDS.length
const firstCell = firstNumber + NUMBERS
const texts = firstCell + CELLS

function* sharedTexts(): Generator<string> {
  yield `${HEAD}<sst xmlns="${MAIN}" count="${texts}" uniqueCount="${texts}">`
  for (const text of [...NAMES, ...KINDS]) yield `<si><t>${text}</t></si>`
  for (let i = 0; i < NUMBERS; i++) yield `<si><t>+212600${String(i).padStart(6, '0')}</t></si>`
  for (let i = 0; i < CELLS; i++) yield `<si><t>604-00-${100 + (i % 50)}-${i}</t></si>`
  yield '</sst>'
}

function* sheetRows(rows: number): Generator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><dimension ref="A1:J${rows + 1}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`
  yield `<row r="1" spans="1:10">${NAMES.map((_, at) => `<c r="${COLUMNS[at]}1" t="s"><v>${at}</v></c>`).join('')}</row>`
  let state = 1
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  let piece = ''
  for (let i = 0; i < rows; i++) {
    const row = i + 2
    const start = 46_023 + random(180) + random(86_400) / 86_400
    const shared = (column: string, index: number): string => `<c r="${column}${row}" t="s"><v>${index}</v></c>`
    piece +=
      `<row r="${row}" spans="1:10">${shared('A', firstNumber + random(NUMBERS))}${shared('B', firstNumber + random(NUMBERS))}${shared('C', NAMES.length + random(3))}` +
      `<c r="D${row}" s="1"><v>${start}</v></c><c r="E${row}" s="2"><v>${Math.floor(start)}</v></c><c r="F${row}"><v>${random(3_000)}</v></c>` +
      `<c r="G${row}"><v>${353_490_069_000_000 + random(1_000_000)}</v></c><c r="H${row}"><v>${604_001_000_000_000 + random(1_000_000)}</v></c>` +
      `${shared('I', firstCell + random(CELLS))}<c r="J${row}" t="str"><f>A${row}&amp;B${row}</f><v>${row}</v></c></row>`
    if (piece.length < 65_536) continue
    yield piece
    piece = ''
  }
  yield `${piece}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`
}
const COLUMNS = 'ABCDEFGHIJ'
