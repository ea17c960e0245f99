import type { Warning } from '../../../../../../shared/model/source.ts'
import type { DocumentInput, DocumentReader, DocumentStatement, Found } from '../../../../../../main/import/documents/types.ts'
import { cellebriteXml } from '../../../../../../main/import/documents/ufed/reader.ts'

/** Made-up reports. Every name, number and id in them is invented; numbers lie in ranges kept for fiction or in none that rings. */
export const OWN = '+15550100001'
export const OTHER = '+15550100002'

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const field = (name: string, value: string | null, type = 'String'): string =>
  value === null
    ? `<field name="${name}" type="${type}"><empty /></field>`
    : `<field name="${name}" type="${type}"><value type="${type}">${escape(value)}</value></field>`

export const fields = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => field(name, value))
    .join('\n')

let made = 0
export const model = (type: string, inner: string, attributes: Record<string, string> = {}): string => {
  const all = { type, id: `${type}-${++made}`, deleted_state: 'Intact', decoding_confidence: 'High', ...attributes }
  return `<model ${Object.entries(all)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}>\n${inner}\n</model>`
}

export const holds = (name: string, ...models: string[]): string => `<multiModelField name="${name}" type="Any">\n${models.join('\n')}\n</multiModelField>`

export const party = (identifier: string, name: string, more: Record<string, string> = {}): string =>
  model('Party', fields({ Identifier: identifier, ...(name === '' ? {} : { Name: name }), ...more }), { deleted_state: 'Unknown' })

export const owner = (identifier: string, name = ''): string => party(identifier, name, { IsPhoneOwner: 'True' })

export const types = (...models: string[]): string =>
  models.map((one) => `<modelType type="${/type="(\w+)"/.exec(one)?.[1] ?? ''}">\n${one}\n</modelType>`).join('\n')

export const report = (inner: string, before = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<project id="5e1f0000-0000-4000-8000-000000000001" name="Made up" reportVersion="5.2.0.0" xmlns="http://pa.cellebrite.com/report/2.0">\n${before}<decodedData>\n${inner}\n</decodedData>\n</project>\n`

export const metadata = (items: Record<string, string>, section = 'Device Info'): string =>
  `<metadata section="${section}">\n${Object.entries(items)
    .map(([name, value]) => `<item name="${name}" sourceExtraction="0"><![CDATA[${value}]]></item>`)
    .join('\n')}\n</metadata>\n`

export interface Given {
  file?: string
  subject?: string | null
  /** Where the bytes are cut into pieces. */
  cuts?: readonly number[]
  zip?: DocumentInput['zip']
  rows?: DocumentInput['rows']
  sheets?: DocumentInput['sheets']
  reader?: DocumentReader
}

export interface Read {
  found: Found[]
  warnings: Warning[]
  encoding: string | null
}

/** Reads a report as the worker would. */
export async function read(
  text: string | Uint8Array,
  { file = 'report.xml', subject = null, cuts = [], zip = null, rows = null, sheets = null, reader = cellebriteXml }: Given = {},
): Promise<Read> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const ends = [...new Set([...cuts.map((cut) => Math.min(bytes.length, cut)), bytes.length])].toSorted((a, b) => a - b)
  const warnings: Warning[] = []
  let encoding: string | null = null
  const input: DocumentInput = {
    file,
    bytes: bytes.length,
    async *pieces() {
      let from = 0
      for (const end of ends) {
        // What the reader keeps it must copy: the piece is overwritten.
        const piece = Uint8Array.prototype.slice.call(bytes, from, end)
        from = end
        yield piece
        piece.fill(63)
      }
    },
    zip,
    rows,
    sheets,
    head: { file, bytes, text: typeof text === 'string' ? text : '', members: zip?.names() ?? null, sheets },
    zone: 'Africa/Casablanca',
    region: 'MA',
    subject,
    alive: () => undefined,
    warn: (warning) => void warnings.push(warning),
    encoding: (name) => void (encoding = name),
  }
  const found: Found[] = []
  for await (const some of reader.read(input)) found.push(...some)
  return { found, warnings, encoding }
}

export const events = ({ found }: Read) => found.flatMap((one) => (one.what === 'event' ? [one] : []))
export const statements = ({ found }: Read, kind?: DocumentStatement['kind']) =>
  found.flatMap((one) => (one.what === 'statement' && (kind === undefined || one.kind === kind) ? [one] : []))
export const rejected = ({ found }: Read) => found.flatMap((one) => (one.what === 'rejected' ? [one] : []))
