import { MasarError } from '../../../shared/api/errors.ts'
import { fold } from '../../../shared/names/fold.ts'
import type { OpenCase, ReadableDB } from '../../case/types.ts'
import { formatDefinitions } from '../import-formats.ts'
import { checkFormat } from './bring.ts'
import type { FormatDefinition } from './definition.ts'

export interface OwnFormat {
  definition: FormatDefinition
  /** UTC milliseconds; who made it or brought it. */
  madeAt: number
  madeBy: string
}

/** Formats that people of this case made or brought, in the order of ids. One that this version cannot read is left out. */
export function ownFormats(db: ReadableDB): OwnFormat[] {
  const rows = db.prepare('SELECT definition, made_at AS madeAt, made_by AS madeBy FROM format ORDER BY id').all() as {
    definition: string
    madeAt: number
    madeBy: string
  }[]
  return rows.flatMap(({ definition, madeAt, madeBy }) => {
    const checked = checkFormat(JSON.parse(definition))
    return 'definition' in checked ? [{ definition: checked.definition, madeAt, madeBy }] : []
  })
}

/** All formats that a file of this case may be of, the case's own first. */
export const formatsOf = (db: ReadableDB): FormatDefinition[] => [...ownFormats(db).map(({ definition }) => definition), ...formatDefinitions()]

/** Keeps a format. Throws `format-exists` where one of this id or name is there and `replace` does not name it. */
export function keepFormat(open: OpenCase, definition: FormatDefinition, { replace, action }: { replace: string | null; action: 'saved' | 'brought' }): void {
  const name = definition.name.en
  const twin = ownFormats(open.read).find(({ definition: { id, name: known } }) => id === definition.id || fold(known.en) === fold(name))
  if (twin && twin.definition.id !== replace) throw new MasarError('format-exists', { name: twin.definition.name.en })
  open.write((db) => {
    if (replace !== null) db.prepare('DELETE FROM format WHERE id = ?').run(replace)
    db.prepare('INSERT INTO format (id, definition, made_at, made_by) VALUES (?, ?, ?, ?)').run(
      definition.id,
      JSON.stringify(definition),
      Date.now(),
      open.actor,
    )
    return { result: null, note: { action: `format-${action}`, details: { format: definition.id, name, replaced: replace, definition } } }
  })
}

/** Takes a format out of the case. Throws `format-shipped`, `format-unknown`. */
export function removeFormat(open: OpenCase, id: string): void {
  const found = ownFormats(open.read).find(({ definition }) => definition.id === id)
  if (!found) throw new MasarError(formatDefinitions().some((format) => format.id === id) ? 'format-shipped' : 'format-unknown', { format: id })
  open.write((db) => {
    db.prepare('DELETE FROM format WHERE id = ?').run(id)
    return { result: null, note: { action: 'format-removed', details: { format: id, name: found.definition.name.en } } }
  })
}
