import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from '../../shared/api/contract.ts'
import { fold } from '../../shared/names/fold.ts'
import { selectorKindCode } from '../../shared/model/selector.ts'
import { createCase } from '../case/case.ts'
import type { OpenCase, WritableDB } from '../case/types.ts'
import { importFile } from '../import/import.ts'
import { keepCharts } from './charts.ts'
import { happen, type PlantedFacts } from './events.ts'
import { sampleFiles } from './files.ts'
import { PROTECTED } from './people.ts'

/** Not a secret: the sample case holds nothing that is true. */
export const SAMPLE_PASSPHRASE = 'sirocco is fictitious'
export const SAMPLE_ZONE = 'Africa/Casablanca'
export const SAMPLE_NAME = 'Sirocco (fictitious).masar'
const MAKING_NAME = 'Sirocco (being made).masar'

export interface MadeSample {
  case: string
  passphrase: string
  /** Paths of the files written beside the case. */
  files: string[]
  facts: PlantedFacts
}

/** People whom statements name, not files: hand-made, so without a row behind them. */
function addProtected(db: WritableDB): number {
  const entity = db.prepare("INSERT INTO entity (kind, label, identity, folded, protection, source) VALUES ('person', ?, NULL, ?, ?, NULL)")
  const selector = db.prepare('SELECT id FROM selector WHERE kind = ? AND value = ?')
  const link = db.prepare("INSERT INTO link (kind, a, b, certainty) VALUES ('uses', ?, ?, 'confirmed')")
  for (const one of PROTECTED) {
    const { lastInsertRowid } = entity.run(one.label, fold(one.label), one.protection)
    const found = selector.get(selectorKindCode('number'), one.number) as { id: number } | undefined
    if (found) link.run(`e${lastInsertRowid}`, `s${found.id}`)
  }
  return PROTECTED.length
}

/**
 * Makes the fictitious sample case in `folder`: writes its files under `folder/files`, imports them as a person would,
 * and adds the protected people. The open case is handed to `then` before it is closed.
 */
export async function makeSample<T>(
  folder: string,
  progress: (progress: Omit<Progress, 'job' | 'left'>) => void,
  then: (open: OpenCase, made: MadeSample) => Promise<T>,
): Promise<T> {
  const world = happen()
  const files = sampleFiles(world)
  const filesFolder = join(folder, 'files')
  await mkdir(filesFolder, { recursive: true })
  const path = join(folder, SAMPLE_NAME)
  // Under another name until it is whole, so that a sample cut short is never taken for one.
  const making = join(folder, MAKING_NAME)
  await rm(making, { recursive: true, force: true })
  const { case: open } = await createCase({
    path: making,
    passphrase: SAMPLE_PASSPHRASE,
    title: 'Operation Sirocco (fictitious)',
    number: 'C-2026/19',
    region: 'MA',
    zone: SAMPLE_ZONE,
    author: 'Sample (fictitious)',
  })
  try {
    const written: string[] = []
    for (const [index, file] of files.entries()) {
      const target = join(filesFolder, file.name)
      await writeFile(target, file.bytes)
      written.push(target)
      progress({ step: 'generating', done: index, total: files.length, unit: 'files' })
      await importFile(
        open,
        { path: target, zone: file.zone, region: file.region, subject: file.subject },
        { signal: new AbortController().signal, progress: () => {} },
      )
    }
    const facts = join(folder, 'facts.json')
    await writeFile(facts, `${JSON.stringify(world.facts, null, 2)}\n`)
    written.push(facts)
    open.write((db) => ({ result: addProtected(db), note: { action: 'sample-people', details: { added: PROTECTED.length } } }))
    keepCharts(open)
    progress({ step: 'generating', done: files.length, total: files.length, unit: 'files' })
    const result = await then(open, { case: path, passphrase: SAMPLE_PASSPHRASE, files: written, facts: world.facts })
    open.close()
    await rename(making, path)
    return result
  } catch (error) {
    open.close()
    await rm(making, { recursive: true, force: true })
    throw error
  }
}

/** True when the sample case is in `folder` already. */
export const hasSample = (folder: string): boolean => existsSync(join(folder, SAMPLE_NAME))
