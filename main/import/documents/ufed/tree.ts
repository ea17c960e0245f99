import { MasarError } from '../../../../shared/api/errors.ts'
import { LIMITS } from '../../limits.ts'
import type { Model } from './model.ts'
import { unescapeXml } from './xml/entities.ts'
import type { XmlHandler } from './xml/scanner.ts'
import type { Tag } from './xml/tag.ts'

/** A `<metadata>` section of the report itself. */
export interface Metadata {
  section: string
  row: number
  items: { name: string; value: string }[]
  start: number
}

export interface TreeEvents {
  /** The first element: its name and attributes. */
  root(tag: Tag): void
  /** Whether models of this type are records, where they stand in a model of type `within` (null: in none that is kept). */
  taken(type: string, within: string | null): boolean
  /** A record begins, so that its bytes are kept. */
  begin(model: Model): void
  /** A record is whole. It stands in `model.parent` no more. */
  end(model: Model, end: number): void
  /** A model of the report that is no record. */
  other(type: string, at: number): void
  beginMetadata(metadata: Metadata): void
  endMetadata(metadata: Metadata, end: number): void
  /** A text with bytes that are no UTF-8. */
  undecodable(): void
  leave(end: number): void
}

type Frame = 'root' | 'model' | 'field' | 'models' | 'value' | 'metadata' | 'item' | 'other'

/** Estimated cost of a value beside its text, so that a model cannot grow without bound. */
const VALUE = 64

/**
 * Makes models of the tags of a report. A model that is a record is handed over when it ends and forgotten; what is no record and stands in none
 * is passed over without a look at its text. Throws `file-limit` (`what: 'size'`) for a record that holds more than `LIMITS.xml.model` bytes.
 */
export function createTree(events: TreeEvents): XmlHandler {
  const frames: Frame[] = []
  /** Innermost model that is kept, and how many models are open in all. */
  let current: Model | null = null
  let opened = 0
  /** For each open model: whether it is kept. */
  const kept: boolean[] = []
  const fields: string[] = []
  const sizes: number[] = []
  const rows = new Map<string, number>()
  let metadata: Metadata | null = null
  let item: { name: string; value: string } | null = null
  let sections = 0
  let text = ''
  let plain = ''
  let marked = false
  let collecting = false
  let formatted: string | null = null

  const rowOf = (type: string): number => {
    const row = (rows.get(type) ?? 0) + 1
    rows.set(type, row)
    return row
  }

  function openModel(tag: Tag, at: number): void {
    const type = tag.get('type') ?? ''
    const taken = events.taken(type, current === null ? null : current.type)
    const keep = taken || current !== null
    if (!keep) {
      if (opened === 0) events.other(type, at)
      kept.push(false)
      opened++
      return
    }
    const deleted = tag.get('deleted_state') ?? ''
    const confidence = tag.get('decoding_confidence') ?? ''
    const states: Model['states'] = []
    if (deleted !== '' && deleted !== 'Intact') states.push({ name: 'deleted_state', value: deleted })
    if (confidence !== '' && confidence !== 'High') states.push({ name: 'decoding_confidence', value: confidence })
    const model: Model = {
      type,
      id: tag.get('id') ?? '',
      row: taken ? rowOf(type) : 0,
      deleted: /^(?:deleted|trash)$/i.test(deleted),
      unsure: /^(?:medium|low)$/i.test(confidence),
      states,
      values: new Map(),
      formatted: new Map(),
      parts: new Map(),
      nested: [],
      parent: current,
      field: current === null ? '' : (fields.at(-1) ?? ''),
      start: at,
    }
    kept.push(true)
    opened++
    current = model
    sizes.push(0)
    if (taken) events.begin(model)
  }

  function closeModel(end: number): void {
    opened--
    if (!kept.pop() || current === null) return
    const model = current
    const { parent } = model
    const size = sizes.pop() ?? 0
    current = parent
    if (model.row > 0) {
      if (parent && parent.nested.length < LIMITS.document.things) parent.nested.push({ type: model.type, id: model.id, field: model.field })
      events.end(model, end)
      return
    }
    if (parent === null) return
    const list = parent.parts.get(model.field)
    if (list) list.push(model)
    else parent.parts.set(model.field, [model])
    grow(size + VALUE * 4)
  }

  function grow(by: number): void {
    const size = (sizes.at(-1) ?? 0) + by
    if (size > LIMITS.xml.model) throw new MasarError('file-limit', { what: 'size' })
    sizes[sizes.length - 1] = size
  }

  function endOfText(): string {
    text += unescapeXml(plain)
    plain = ''
    collecting = false
    return marked ? text : text.trim()
  }

  function beginText(): void {
    text = ''
    plain = ''
    marked = false
    collecting = true
  }

  function closeValue(): void {
    const value = endOfText()
    if (current === null) return
    const field = fields.at(-1) ?? ''
    if (value === '') return
    const list = current.values.get(field)
    if (list) list.push(value)
    else current.values.set(field, [value])
    if (formatted !== null && !list) current.formatted.set(field, formatted)
    grow(value.length + VALUE)
  }

  return {
    open(tag, at) {
      const above = frames.at(-1)
      const { name } = tag
      if (above === undefined) events.root(tag)
      if (name === 'model') {
        frames.push('model')
        openModel(tag, at)
      } else if (above === undefined) frames.push('root')
      else if (above === 'model' && kept.at(-1)) {
        if (name === 'field' || name === 'multiField') frames.push('field')
        else if (name === 'modelField' || name === 'multiModelField') frames.push('models')
        else {
          frames.push('other')
          return
        }
        fields.push((tag.get('name') ?? '').toLowerCase())
      } else if (above === 'field' && name === 'value') {
        frames.push('value')
        formatted = tag.get('formattedTimestamp')
        // `DateTimeOnly`, `TimeStampUnknown`: the zone is not known, whatever the formatted text shows.
        if (formatted !== null && /unknown|only/i.test(tag.get('format') ?? '')) formatted = null
        beginText()
      } else if (above === 'root' && name === 'metadata') {
        frames.push('metadata')
        metadata = { section: tag.get('section') ?? '', row: ++sections, items: [], start: at }
        events.beginMetadata(metadata)
      } else if (above === 'metadata' && name === 'item') {
        frames.push('item')
        item = { name: tag.get('name') ?? '', value: '' }
        beginText()
      } else frames.push('other')
    },
    text(bytes, from, to, cdata) {
      if (!collecting) return
      const frame = frames.at(-1)
      if (frame !== 'value' && frame !== 'item') return
      // What is longer is cut, and said, where it is read further.
      if (text.length + plain.length > LIMITS.row) return
      const piece = bytes.toString('utf8', from, Math.min(to, from + LIMITS.row * 4))
      if (piece.includes('\ufffd')) events.undecodable()
      if (!cdata) plain += piece
      else {
        // Blanks around CDATA are layout.
        if (!marked && plain.trim() === '') plain = ''
        text += unescapeXml(plain) + piece
        plain = ''
        marked = true
      }
    },
    close(_name, end) {
      const frame = frames.pop()
      if (frame === 'model') closeModel(end)
      else if (frame === 'value') closeValue()
      else if (frame === 'field' || frame === 'models') fields.pop()
      else if (frame === 'item') {
        const value = endOfText()
        if (item && metadata && value !== '' && metadata.items.length < LIMITS.document.things) metadata.items.push({ ...item, value })
      } else if (frame === 'metadata' && metadata) {
        events.endMetadata(metadata, end)
        metadata = null
      }
    },
    leave: (end) => events.leave(end),
  }
}
