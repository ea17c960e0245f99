import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { path } from '../../shared/api/schemas.ts'

const MOST_RECENT = 12

const schema = z.object({
  lang: z.enum(['en', 'fr', 'ar']).nullable().catch(null).default(null),
  theme: z.enum(['system', 'light', 'dark']).catch('system').default('system'),
  lockMinutes: z.number().int().min(0).max(480).catch(15).default(15),
  author: z.string().max(200).catch('').default(''),
  /** Newest first. Paths and nothing else: a title would be case data in clear. */
  recent: z.array(path).max(MOST_RECENT).catch([]).default([]),
})
export type Settings = z.infer<typeof schema>
export type Preferences = Omit<Settings, 'recent'>

export interface SettingsFile {
  read: () => Promise<Settings>
  change: (edit: (settings: Settings) => Settings) => Promise<Settings>
}

/** Settings kept as `settings.json` in `folder`. A missing or damaged file, or a damaged value in it, gives the defaults. */
export function settingsFile(folder: string): SettingsFile {
  const file = join(folder, 'settings.json')
  let settings: Promise<Settings> | null = null
  let writing = Promise.resolve()

  const read = (): Promise<Settings> => (settings ??= load(file))
  return {
    read,
    change: async (edit) => {
      const before = read()
      const changed = before.then((old) => schema.parse(edit(old)))
      // The next change starts from this one, even while it is being written.
      settings = changed.catch(() => before)
      writing = Promise.all([changed, writing])
        .then(([value]) => save(folder, file, value))
        .catch(() => undefined)
      await writing
      return changed
    },
  }
}

/** Puts a path first; each stands once. */
export const withRecent = (settings: Settings, opened: string): Settings => ({
  ...settings,
  recent: [opened, ...settings.recent.filter((other) => other !== opened)].slice(0, MOST_RECENT),
})
export const withoutRecent = (settings: Settings, forgotten: string): Settings => ({
  ...settings,
  recent: settings.recent.filter((other) => other !== forgotten),
})

async function load(file: string): Promise<Settings> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return schema.parse({})
  }
}

/** Writes beside the file and renames over it: a power cut leaves the old or the new, never half. */
async function save(folder: string, file: string, settings: Settings): Promise<void> {
  await mkdir(folder, { recursive: true })
  const fresh = `${file}.${process.pid}.new`
  await writeFile(fresh, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600, flush: true })
  try {
    await rename(fresh, file)
  } catch {
    // Windows refuses while something (a virus scanner, an indexer) holds the old file open: try once more, then give up.
    await new Promise((resolve) => setTimeout(resolve, 100))
    await rename(fresh, file).catch(() => rm(fresh, { force: true }))
  }
}
