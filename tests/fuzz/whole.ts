import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCase } from '../../main/case/case.ts'
import type { OpenCase } from '../../main/case/types.ts'
import { importFile, undoImport } from '../../main/import/import.ts'
import { importReport } from '../../shared/api/schemas.ts'
import { MasarError } from '../../shared/api/errors.ts'
import { stateOf } from '../unit/main/import/state.ts'
import type { Input } from './read.ts'
import { checkRefusal, checkWords } from './words.ts'

export interface Whole {
  /** Imports a file through thread and case. Throws what is wrong. */
  run(input: Input): Promise<void>
  close(): Promise<void>
}

/** A case in a folder of its own, into which whatever comes is imported and taken back. */
export async function openWhole(): Promise<Whole> {
  const folder = mkdtempSync(join(tmpdir(), 'masar-fuzz-'))
  const files = join(folder, 'files')
  mkdirSync(files)
  const { case: c } = await createCase({
    path: join(folder, 'fuzz.masar'),
    title: 'Fuzz',
    number: '1',
    region: 'MA',
    zone: 'Africa/Casablanca',
    passphrase: 'long enough for a test case',
    cost: { m: 64 * 1024, t: 1, p: 1 },
  })
  return {
    async run({ file, bytes, job }) {
      const path = join(files, file)
      writeFileSync(path, bytes)
      const before = stateOf(c)
      await importOnce(c, path, job)
      const left = [...readdirSync(files), ...readdirSync(folder)].sort()
      if (left.join('/') !== [file, 'files', 'fuzz.masar'].sort().join('/')) throw new Error(`left outside the case: ${left.join(', ')}`)
      if (c.busy) throw new Error('the case stayed busy')
      rmSync(path)
      if (before !== stateOf(c) && !undone(before, stateOf(c))) throw new Error('the case is not what it was')
    },
    async close() {
      const verdict = await c.verify()
      c.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      if (!verdict.ok) throw new Error(`the case is damaged: ${JSON.stringify(verdict)}`)
    },
  }
}

async function importOnce(c: OpenCase, path: string, job: Input['job']): Promise<void> {
  const before = stateOf(c)
  try {
    const report = await importFile(c, { path, format: job.format, plan: job.plan }, { signal: new AbortController().signal, progress: () => undefined })
    importReport.parse(report)
    checkWords(report)
    if (report.read !== report.kept + report.duplicates + report.rejected) throw new Error('rows do not add up')
    if (report.warnings.every(({ code }) => code !== 'already-imported')) await undoImport(c, Number(report.source.slice(3)))
  } catch (error) {
    if (!(error instanceof MasarError)) throw error
    checkRefusal(error.code, { file: 'x', ...error.params })
    if (stateOf(c) !== before) throw new Error(`refused with ${error.code}, but the case is not what it was`, { cause: error })
  }
}

/** After an import that was undone, log and list of sources have grown, and all else is as it was. */
function undone(before: string, after: string): boolean {
  const [[was], [is]] = [JSON.parse(before) as unknown[][][], JSON.parse(after) as unknown[][][]]
  // The first table is that of sources, the last that of the log.
  return JSON.stringify(was?.slice(1, -1)) === JSON.stringify(is?.slice(1, -1))
}
