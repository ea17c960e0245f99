import type { Handlers } from '../../shared/api/contract.ts'
import { MasarError } from '../../shared/api/errors.ts'
import { metaOf } from '../analysis/summary.ts'
import { opened, type Session } from './session.ts'

type Area = 'formats.list' | 'formats.save' | 'formats.remove' | 'formats.export' | 'formats.import'

/** Formats of tables: those that come with the application, and those of the case. */
export function formatHandlers(session: Session): Pick<Handlers<'case'>, Area> {
  const changed = <T>(result: T): T => {
    session.capabilities.notify('changed', { what: 'formats' })
    return result
  }
  return {
    'formats.list': async () => {
      const { read } = opened(session)
      const { listFormats, ownFormats, rowOf } = await import('../import/import.ts')
      return [
        ...listFormats().map((format) => ({ ...format, own: null })),
        ...ownFormats(read).map(({ definition, madeAt, madeBy }) => ({ ...rowOf(definition), own: { madeAt, madeBy } })),
      ]
    },
    'formats.save': async ({ name, plan, path, format, encoding, sheets, replace }) => {
      const open = opened(session)
      const { formatFromFile, keepFormat } = await import('../import/import.ts')
      const defaults = { region: metaOf(open.read, 'region'), zone: metaOf(open.read, 'zone') }
      const definition = await formatFromFile(open.read, { name, request: { path, plan, format, encoding, sheets }, defaults })
      keepFormat(open, definition, { replace: replace ?? null, action: 'saved' })
      return changed({ id: definition.id })
    },
    'formats.remove': async ({ id }) => {
      const open = opened(session)
      const { removeFormat } = await import('../import/import.ts')
      removeFormat(open, id)
      return changed({})
    },
    'formats.export': async ({ id, path }) => {
      const { read } = opened(session)
      const { formatsOf, writeFormatFile } = await import('../import/import.ts')
      const definition = formatsOf(read).find((one) => one.id === id)
      if (!definition) throw new MasarError('format-unknown', { format: id })
      return writeFormatFile(definition, path)
    },
    'formats.import': async ({ path, replace }) => {
      const open = opened(session)
      const { readFormatFile, keepFormat, ownFormats } = await import('../import/import.ts')
      const definition = await readFormatFile(path)
      const twin = ownFormats(open.read).find((one) => one.definition.id === definition.id)
      if (twin && JSON.stringify(twin.definition) === JSON.stringify(definition)) return { id: definition.id }
      keepFormat(open, definition, { replace: replace && twin ? definition.id : null, action: 'brought' })
      return changed({ id: definition.id })
    },
  }
}
