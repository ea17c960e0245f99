import type { Model } from '../model.ts'
import { one } from '../model.ts'
import { entriesOf, modelOf, partiesOf, timeText } from './cells.ts'
import type { Columns } from './table.ts'
import { isYes, statedDirection, type ColumnField, type SheetKind } from './words.ts'

/** Types of models that rows of a sheet become. */
const TYPES: Record<SheetKind, string> = {
  device: 'DeviceInfoEntry',
  sim: 'SIMData',
  contacts: 'Contact',
  calls: 'Call',
  sms: 'SMS',
  mms: 'MMS',
  chats: 'InstantMessage',
  emails: 'Email',
  accounts: 'UserAccount',
  locations: 'Location',
}

const TEXTS = [
  'name',
  'value',
  'source',
  'account',
  'username',
  'type',
  'status',
  'folder',
  'direction',
  'duration',
  'subject',
  'networkname',
  'countrycode',
  'precision',
  'category',
  'description',
] as const

/** Reads rows of one sheet into models. Chats remember the chat that a row goes on with. */
export interface RowReader {
  /** The models of a row: a chat before its first message. */
  read(row: number, cells: readonly string[]): Model[]
}

export function createRowReader(kind: SheetKind, columns: Columns, headers: readonly string[]): RowReader {
  const at = (cells: readonly string[], field: ColumnField): string => {
    for (const column of columns.get(field) ?? []) {
      const text = cells[column]?.trim()
      if (text) return text
    }
    return ''
  }
  let chat: { number: string; model: Model } | null = null

  function plain(row: number, cells: readonly string[], parent: Model | null): Model {
    const values: Record<string, string> = {}
    for (const field of TEXTS) values[field] = at(cells, field)
    const body = columns.get('body')?.[0]
    values['body'] = body === undefined ? '' : (cells[body] ?? '')
    values['timestamp'] = timeText(at(cells, 'date'), at(cells, 'time'))
    values['stated'] = statedDirection(at(cells, 'direction'), at(cells, 'type'), at(cells, 'folder'), at(cells, 'status'))
    values['videocall'] = isYes(at(cells, 'videocall')) ? 'True' : ''
    values['notes'] = at(cells, 'notes')
    values['positionaddress'] = at(cells, 'address')
    const model = modelOf(TYPES[kind], row, values, parent)
    const deleted = columns.get('deleted')?.find((column) => isYes(cells[column] ?? ''))
    if (deleted !== undefined) {
      model.deleted = true
      model.states.push({ name: headers[deleted]?.trim() ?? '', value: cells[deleted]?.trim() ?? '' })
    }
    for (const field of ['parties', 'from', 'to', 'cc', 'bcc'] as const) {
      const parties = partiesOf(at(cells, field), row, field)
      if (parties.length > 0) model.parts.set(field, parties)
    }
    const attachments = (columns.get('attachment') ?? []).flatMap((column) => {
      const text = cells[column]?.trim().split(/[\\/]/).at(-1) ?? ''
      return text === '' || /^\d+$/.test(text) ? [] : [modelOf('Attachment', row, { filename: text })]
    })
    if (attachments.length > 0) model.parts.set('attachments', attachments)
    return model
  }

  function ofChat(row: number, cells: readonly string[]): Model[] {
    const number = at(cells, 'chat')
    const participants = at(cells, 'participants')
    const begun: Model[] = []
    if (
      chat === null ||
      (number !== '' && number !== chat.number) ||
      (number === '' && !columns.has('chat') && participants !== '' && participants !== one(chat.model, 'participants'))
    ) {
      const model = modelOf('Chat', row, {
        source: at(cells, 'source'),
        id: at(cells, 'identifier'),
        name: at(cells, 'name'),
        account: at(cells, 'account'),
        participants,
      })
      model.parts.set('participants', partiesOf(participants, row, 'participants'))
      chat = { number, model }
      begun.push(model)
    }
    const message = plain(row, cells, chat.model)
    message.field = 'messages'
    // What stands in every row of a chat is the chat's, not its message's.
    for (const name of ['name', 'account', 'description']) message.values.delete(name)
    const isMessage = message.values.has('timestamp') || message.values.has('body') || message.parts.size > 0
    return isMessage ? [...begun, message] : begun
  }

  return {
    read(row, cells) {
      if (kind === 'chats') return ofChat(row, cells)
      const model = plain(row, cells, null)
      if (kind === 'contacts' || kind === 'accounts') model.parts.set('entries', entriesOf(at(cells, 'entries'), row))
      if (kind === 'locations') model.parts.set('position', [positionModel(row, at(cells, 'latitude'), at(cells, 'longitude'), at(cells, 'position'))])
      return [model]
    },
  }
}

function positionModel(row: number, latitude: string, longitude: string, position: string): Model {
  const pair = /^\(?\s*(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)\s*\)?/.exec(position)
  return modelOf('Coordinate', row, { latitude: latitude || (pair?.[1] ?? ''), longitude: longitude || (pair?.[2] ?? '') })
}
