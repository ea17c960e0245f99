import { create } from 'zustand'
import type { Result } from '../../shared/api/contract.ts'
import type { Language } from '../../shared/model/translate.ts'
import { call } from '../bridge.ts'

export type FormatRow = Result<'formats.list'>[number]

/** Formats of this case, made in it or brought into it, in the order of their names. Shipped ones are known to the window itself. */
export const useFormats = create<{ own: readonly FormatRow[] }>(() => ({ own: [] }))

/** Reads them anew. */
export async function loadFormats(): Promise<readonly FormatRow[]> {
  const own = (await call('formats.list', {})).filter((row) => row.own !== null)
  useFormats.setState({ own })
  return own
}

/** What a format of this case is called, or null where there is none of this id. */
export const ownName = (id: string, lang: Language): string | null => useFormats.getState().own.find((row) => row.id === id)?.name[lang] ?? null
