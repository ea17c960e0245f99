import { MasarError } from '../../../../shared/api/errors.ts'
import type { Line } from '../../worker-port.ts'
import type { RecordSource } from '../source.ts'

export async function sheetSource(file: string, _bytes: number, _line: Line): Promise<RecordSource> {
  throw new MasarError('file-unknown', { file })
}
