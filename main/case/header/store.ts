import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MasarError } from '../../../shared/api/errors.ts'
import { replaceFile } from '../disk/durable.ts'
import { HEADER_FORMAT, HEADER_VERSION, type Header, headerSchema, MOST_HEADER_BYTES } from './schema.ts'

export const HEADER_FILES = ['header.json', 'header.json.bak'] as const

/** Why a header could not be used, from the least to the most telling. */
type Fault = 'missing' | 'damaged' | 'foreign' | 'newer'
type Read = { header: Header; text: string } | { fault: Fault }

/** The back-up is written first: whenever the power fails, one of the two is whole. */
export function writeHeader(folder: string, header: Header): void {
  const text = `${JSON.stringify(header, null, 2)}\n`
  for (const file of HEADER_FILES.toReversed()) replaceFile(join(folder, file), text)
}

/**
 * The headers that could be read, the main one first, the back-up only where it differs. None of it is authentic yet.
 * `repair` is true when a copy is missing, damaged or different. Throws `case-foreign`, `case-newer`, `header-damaged`.
 */
export function readHeaders(folder: string): { headers: Header[]; repair: boolean } {
  const reads = HEADER_FILES.map((file) => readHeader(join(folder, file)))
  const good = reads.filter((read) => 'header' in read)
  if (good.length === 0) throw refusal(reads.flatMap((read) => ('fault' in read ? [read.fault] : [])))
  const [first, second] = good
  const same = first !== undefined && second !== undefined && first.text === second.text
  return { headers: (same ? [first] : good).map((read) => read.header), repair: !same }
}

function readHeader(path: string): Read {
  let text: string
  try {
    if (statSync(path).size > MOST_HEADER_BYTES) return { fault: 'damaged' }
    text = readFileSync(path, 'utf8')
  } catch {
    return { fault: 'missing' }
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { fault: 'damaged' }
  }
  const parsed = headerSchema.safeParse(value)
  if (parsed.success) return { header: parsed.data, text }
  return { fault: faultOf(value) }
}

function faultOf(value: unknown): Fault {
  if (value === null || typeof value !== 'object' || !('format' in value) || value.format !== HEADER_FORMAT) return 'foreign'
  return 'version' in value && typeof value.version === 'number' && Number.isInteger(value.version) && value.version > HEADER_VERSION ? 'newer' : 'damaged'
}

function refusal(faults: Fault[]): MasarError {
  if (faults.includes('newer')) return new MasarError('case-newer')
  if (faults.includes('damaged')) return new MasarError('header-damaged')
  if (faults.includes('foreign')) return new MasarError('case-foreign')
  return new MasarError('header-damaged')
}
