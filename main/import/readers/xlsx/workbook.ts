import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import { styleOf } from './numbers.ts'
import type { Style } from './numbers.ts'
import { readTexts } from './shared-texts.ts'
import { createTexts } from './texts.ts'
import type { Texts } from './texts.ts'
import { attribute, readXml } from './xml.ts'
import type { Zip } from '../zip.ts'

export interface SheetPart {
  name: string
  /** Its part of the zip; null where it is missing. */
  part: string | null
  hidden: boolean
  /** A sheet that is a chart has no cells. */
  chart: boolean
}

/** What all sheets of a workbook share. */
export interface Workbook {
  sheets: SheetPart[]
  from1904: boolean
  texts: Texts
  styles: readonly Style[]
}

interface Relation {
  target: string
  type: string
}

/** Reads all of a workbook but its sheets. Throws `file-unknown` for a zip that is none, `file-limit`, `file-damaged`. */
export async function readWorkbook(zip: Zip, file: string, alive: () => void): Promise<Workbook> {
  const main = (await relations(zip, '_rels/.rels', '', file, alive)).find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  if (!zip.has(main) || !/workbook/i.test(main)) throw new MasarError('file-unknown', { file })
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const related = await relationsById(zip, `${folder}_rels/${main.slice(folder.length)}.rels`, folder, file, alive)
  const sheets: SheetPart[] = []
  let from1904 = false
  const open = (name: string, attributes: Record<string, string>): void => {
    // Extensions have an element of this name too, which says nothing of dates.
    if (name === 'workbookPr') from1904 ||= ['1', 'true'].includes(attributes.date1904 ?? '')
    if (name !== 'sheet') return
    if (sheets.length >= LIMITS.sheet.sheets) throw new MasarError('file-limit', { file, what: 'sheets' })
    const relation = related.get(attribute(attributes, 'id') ?? '')
    const target = relation && zip.has(relation.target) ? relation.target : null
    const hidden = !['visible', undefined].includes(attributes.state)
    sheets.push({ name: (attributes.name ?? '').slice(0, 255), part: target, hidden, chart: relation !== undefined && !relation.type.endsWith('/worksheet') })
  }
  await readXml(zip.read(main), { open }, file, alive)
  const partOf = (kind: string): string | undefined => [...related.values()].find(({ type, target }) => type.endsWith(kind) && zip.has(target))?.target
  const [strings, styles] = [partOf('/sharedStrings'), partOf('/styles')]
  return {
    sheets,
    from1904,
    texts: strings ? await readTexts(zip, strings, file, alive) : createTexts(file),
    styles: styles ? await readStyles(zip, styles, file, alive) : [],
  }
}

async function relationsById(zip: Zip, part: string, folder: string, file: string, alive: () => void): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>()
  if (!zip.has(part)) return found
  const open = (name: string, { Id: id, Target: target = '', Type: type = '' }: Record<string, string>): void => {
    if (name !== 'Relationship' || id === undefined || found.size > LIMITS.zip.entries) return
    found.set(id, { type, target: target.startsWith('/') ? target.slice(1) : resolved(folder + target) })
  }
  await readXml(zip.read(part), { open }, file, alive)
  return found
}

const relations = async (zip: Zip, part: string, folder: string, file: string, alive: () => void): Promise<Relation[]> => [
  ...(await relationsById(zip, part, folder, file, alive)).values(),
]

/** `xl/../a/b` as `a/b`. The name is only looked up among the zip's own parts. */
function resolved(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

async function readStyles(zip: Zip, part: string, file: string, alive: () => void): Promise<Style[]> {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let within = false
  const events = {
    open(name: string, attributes: Record<string, string>) {
      if (name === 'numFmt' && codes.size < 10_000) codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') within = true
      else if (name === 'xf' && within && ids.length < 100_000) ids.push(Number(attributes.numFmtId ?? 0))
    },
    close(name: string) {
      if (name === 'cellXfs') within = false
    },
  }
  await readXml(zip.read(part), events, file, alive)
  return ids.map((id) => styleOf(id, codes.get(id)))
}
