import { MasarError } from '../../../../shared/api/errors.ts'
import type { Warning } from '../../../../shared/model/source.ts'
import { LIMITS } from '../../limits.ts'
import { createWarnings, locatorOf } from '../../warnings.ts'
import type { DocumentInput, DocumentPlace, Found } from '../types.ts'
import { createCaptures } from './captures.ts'
import { createSeenIds, type SeenIds } from './ids.ts'
import type { Model } from './model.ts'
import { createOwner, type Owner } from './owner.ts'
import { NAMESPACE } from './sniff.ts'
import { metadataStatement } from './take/device.ts'
import type { Extract } from './take/extract.ts'
import { isRecord, TAKES } from './take/kinds.ts'
import { createTree, type TreeEvents } from './tree.ts'
import type { XmlHandler, XmlScanner } from './xml/scanner.ts'
import type { Tag } from './xml/tag.ts'
import type { createPlaces } from './xml/utf8.ts'

/** Types of models that are counted apart: no honest report has more. */
const MOST_TYPES = 500

export interface Report {
  handler: XmlHandler
  /** The scanner that feeds `handler`: records take their bytes from it. */
  bind(scanner: Pick<XmlScanner, 'buffer' | 'base'>): void
  /** Records since the last call, in the order in which they ended. */
  take(): Found[]
  warnings(): Warning[]
}

/** One report as it streams by: models become records with their place. `places`: where a place of the UTF-8 lies in the file; null: in none (zip). */
export function createReport(input: DocumentInput, places: ReturnType<typeof createPlaces> | null): Report {
  const captures = places === null ? createCaptures() : null
  const seen = new Map<string, SeenIds>()
  const warnings = createWarnings()
  const others = new Map<string, number>()
  const starts: number[] = []
  let scanner: Pick<XmlScanner, 'buffer' | 'base'> = { buffer: Buffer.alloc(0), base: 0 }
  let found: Found[] = []
  let project = ''
  let extract: Extract | null = null

  const place = (at: number): number => places?.(at, scanner.buffer, scanner.base) ?? 0
  const locator = (model: Model): string => locatorOf(model.row, model.type)

  /** What records share; made with the first of them, since only then a report without project has a name. */
  function shared(first: string): Extract {
    if (extract) return extract
    const report = `ufed:${project || `${input.file}/${first}`}`
    const owner: Owner = createOwner({ report, file: input.file, subject: input.subject })
    extract = { report, owner, warn: (code, model) => warnings.add(code, locator(model)) }
    return extract
  }

  function begin(start: number): void {
    captures?.begin(start)
    starts.push(place(start))
  }

  /** Whether a model of this type and id was there before. */
  function repeated({ type, id }: Model): boolean {
    if (id === '') return false
    let ids = seen.get(type)
    if (!ids) seen.set(type, (ids = createSeenIds()))
    return ids(id)
  }

  /** The place of the record that ends: in the file where it lies there in clear, else with its text. */
  function placeOf(part: string, row: number, end: number): DocumentPlace {
    const offset = starts.pop() ?? 0
    const raw = captures?.end(end, scanner.buffer, scanner.base) ?? null
    return raw === null ? { part, row, offset, length: Math.min(place(end) - offset, LIMITS.row), raw } : { part, row, offset: null, length: null, raw }
  }

  const events: TreeEvents = {
    root(tag) {
      const own = namespaceOf(tag)
      const fragment = own === null && (tag.name === 'model' || tag.name === 'modelType')
      if (!fragment && !own?.startsWith(NAMESPACE)) throw new MasarError('file-unknown')
      project = fragment ? '' : (tag.get('id') ?? '')
    },
    taken: isRecord,
    begin: (model) => begin(model.start),
    end(model, end) {
      const shares = shared(model.id)
      const at = placeOf(model.type, model.row, end)
      if (repeated(model)) return warnings.add('ufed-repeated', locator(model))
      const outcomes = TAKES.get(model.type.toLowerCase())?.(model, shares) ?? []
      for (const outcome of outcomes) found.push({ ...at, ...outcome })
      for (const statement of shares.owner.take()) found.push({ ...at, ...statement })
    },
    other(type) {
      const key = others.has(type) || others.size < MOST_TYPES ? type : '…'
      others.set(key, (others.get(key) ?? 0) + 1)
    },
    beginMetadata: (metadata) => begin(metadata.start),
    endMetadata(metadata, end) {
      const at = placeOf('metadata', metadata.row, end)
      if (metadata.items.length > 0) found.push({ ...at, ...metadataStatement(metadata, shared('')) })
    },
    undecodable: () => warnings.add('undecodable'),
    leave(end) {
      captures?.leave(end, scanner.buffer, scanner.base)
      place(end)
    },
  }

  return {
    handler: createTree(events),
    bind: (bound) => void (scanner = bound),
    take() {
      const taken = found
      found = []
      return taken
    },
    warnings() {
      const sorted = [...others].toSorted((a, b) => b[1] - a[1])
      return [...warnings.list(), ...sorted.map(([type, count]) => ({ code: 'ufed-not-taken', count, first: locatorOf(1, type), what: type }))]
    },
  }
}

/** The namespace that the first element is in; null for none. */
function namespaceOf(tag: Tag): string | null {
  const colon = tag.whole.indexOf(':')
  return tag.get(colon < 0 ? 'xmlns' : `xmlns:${tag.whole.slice(0, colon)}`)
}
