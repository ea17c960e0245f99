import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import type { Handlers } from '../../shared/api/contract.ts'
import { MasarError } from '../../shared/api/errors.ts'
import type { Cases } from './cases.ts'
import { casesFolder } from './folders.ts'
import { listFolder } from './list-folder.ts'
import { withoutRecent, type Preferences, type SettingsFile } from './settings.ts'
import type { Shell } from './shell.ts'

/** The sample's files lie beside its case, so it has a folder to itself. */
const SAMPLE_FOLDER = 'Sample'

export interface ShellPlaces {
  shell: Shell
  settings: SettingsFile
  version: string
  language: string
  cases: Pick<Cases, 'lock' | 'sample'>
}

/** What the shell itself answers. */
export function shellHandlers({ shell, settings, version, language, cases }: ShellPlaces): Handlers<'shell'> {
  const folder = casesFolder({ platform: process.platform, env: process.env, home: homedir() })
  const ownDialogs = (method: string): void => {
    if (!shell.nativeDialogs) throw new MasarError('bad-request', { method, where: '' })
  }
  return {
    'shell.info': () => ({
      version,
      shell: shell.name,
      platform: process.platform,
      language,
      casesFolder: folder,
      nativeDialogs: shell.nativeDialogs,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
    'shell.recent': async () =>
      (await settings.read()).recent.filter((path) => existsSync(path)).map((path) => ({ path, name: basename(path).replace(/\.masar$/i, '') })),
    'shell.forget': async ({ path }) => {
      await settings.change((old) => withoutRecent(old, path))
      return {}
    },
    'shell.chooseFolder': ({ start }) => {
      ownDialogs('shell.chooseFolder')
      return shell.chooseFolder(start)
    },
    'shell.chooseSave': ({ name, folder }) => {
      ownDialogs('shell.chooseSave')
      return shell.chooseSave(name, folder)
    },
    'shell.listFolder': ({ path }) => listFolder(path ?? (existsSync(folder) ? folder : homedir())),
    'shell.lock': async () => {
      await cases.lock()
      return {}
    },
    'shell.sample': ({ job }) => cases.sample(join(folder, SAMPLE_FOLDER), job),
    'shell.copy': async ({ text }) => {
      await shell.copy(text)
      return {}
    },
    'shell.title': ({ title }) => {
      shell.setTitle(title)
      return {}
    },
    'shell.preferences': async ({ set }) => {
      const { recent: _, ...preferences } = set ? await settings.change((old) => ({ ...old, ...given(set) })) : await settings.read()
      return preferences
    },
  }
}

/** A preference that is there but undefined changes nothing. */
const given = (set: { [K in keyof Preferences]?: Preferences[K] | undefined }): Partial<Preferences> =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined))
