import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { makeSample, SAMPLE_NAME, SAMPLE_PASSPHRASE } from '../../main/sample/make.ts'
import { masar } from '../unit/main/cli/masar.ts'
import { PASSPHRASE, quickCase } from '../unit/main/service/calls.ts'
import { MADE_CASES } from './once.ts'

/** A case for walks that look into one: it is made once a run, and each walk opens a copy. */
export interface MadeCase {
  /** Name of its folder. */
  name: string
  passphrase: string
  /** Makes it as `folder/name`. */
  make(folder: string): Promise<unknown>
}

export const SAMPLE: MadeCase = {
  name: SAMPLE_NAME,
  passphrase: SAMPLE_PASSPHRASE,
  make: (folder) =>
    makeSample(
      folder,
      () => undefined,
      () => Promise.resolve(),
    ),
}

/** A file of a made case, and what the import is told about it. */
export interface Given {
  file: string
  text: string
  subject?: string
}

/** A case into which these files were imported from the command line, as of Morocco and with times in UTC. */
export const caseOf = (name: string, files: () => readonly Given[]): MadeCase => ({
  name,
  passphrase: PASSPHRASE,
  make: async (folder) => {
    const path = join(folder, name)
    await quickCase(path)
    for (const { file, text, subject } of files()) {
      await writeFile(join(folder, file), text)
      const more = subject === undefined ? [] : ['--subject', subject]
      const { code, stderr } = await masar(['import', path, join(folder, file), '--region', 'MA', '--zone', 'UTC', ...more, '--json'], {
        MASAR_PASSPHRASE: PASSPHRASE,
      })
      if (code !== 0) throw new Error(stderr)
    }
  },
})

/** Copies a made case into `home`; the first who asks for it in a run makes it. Gives the path of the copy. */
export async function copyOf(home: string, made: MadeCase): Promise<string> {
  const run = process.env[MADE_CASES]
  if (run === undefined) throw new Error(`${MADE_CASES} is not set: this runs under tests/e2e/playwright.config.ts`)
  const kept = join(run, made.name)
  if (!existsSync(kept)) {
    // Under another name until it is whole: a making that was cut short leaves nothing that is taken for a case.
    const making = await mkdtemp(join(run, 'making-'))
    await made.make(making)
    await rename(join(making, made.name), kept)
    await rm(making, { recursive: true, force: true, maxRetries: 5 })
  }
  const folder = join(home, 'made')
  await mkdir(folder, { recursive: true })
  const path = join(folder, made.name)
  await cp(kept, path, { recursive: true })
  return path
}
