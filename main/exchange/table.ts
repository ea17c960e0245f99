import { resolve } from 'node:path'
import type { CheckedArgs, Result } from '../../shared/api/contract.ts'
import { MasarError } from '../../shared/api/errors.ts'
import { unveil } from '../../shared/drawing/chart/veil.ts'
import { calledIn, unrevealed } from '../analysis/protection.ts'
import type { OpenCase } from '../case/types.ts'
import { sha256 } from '../exhibit/manifest.ts'
import { pageWords } from '../exhibit/words.ts'
import { writeBeside } from '../exhibit/write-out.ts'
import { csvFile } from './csv.ts'

/**
 * Writes the table of an answer to a file of its own and notes it in the log: neither stands without the other. Whatever the window shows, no name of
 * protected people leaves the case with it. Throws `busy`, `not-writable`, `disk-full`, `file-missing`.
 */
export function saveTable(c: OpenCase, { path, lang, title, head, rows }: CheckedArgs<'table.save'>): Result<'table.save'> {
  if (c.busy) throw new MasarError('busy')
  const [read, words] = [unrevealed(c.read), pageWords(lang)]
  // No id: whoever bears the name of a protected person is said to bear it, which is true of that person as well.
  const said = (text: string): string => unveil(calledIn(read, '', text), words)
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? said(cell) : cell)))
  const bytes = new TextEncoder().encode(csvFile([head.map(said), ...cells]))
  const hash = sha256(bytes)
  const file = resolve(path)
  const pending = writeBeside(file, bytes)
  try {
    c.write(() => {
      pending.place()
      return { result: undefined, note: { action: 'table-saved', details: { title: said(title), rows: rows.length, columns: head.length, sha256: hash } } }
    })
  } finally {
    pending.abandon()
  }
  return { file, sha256: hash, rows: rows.length }
}
