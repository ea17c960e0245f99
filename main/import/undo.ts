import type { OpenCase } from '../case/types.ts'
import { MasarError } from '../../shared/api/errors.ts'

export async function undoImport(_c: OpenCase, _sourceRowId: number): Promise<{ source: string; events: number; links: number; entities: number }> {
  throw new MasarError('internal')
}
