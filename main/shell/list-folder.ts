import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { MasarError } from '../../shared/api/errors.ts'
import { pathOf } from './folders.ts'

export interface FolderListing {
  path: string
  parent: string | null
  folders: string[]
  cases: string[]
}

const MOST = 5_000
const CASE = '.masar'
/** Stands for "this computer" on Windows: the folder whose sub-folders are the drives. */
const DRIVES = '/'

/** Puts a path as a person or the window wrote it into the form the listing uses. `/C:` and what follows is Windows' `C:\`. */
export function normalisePath(given: string, platform: NodeJS.Platform): string {
  const path = pathOf(platform)
  if (platform !== 'win32') return path.resolve(path.sep, given)
  const drive = /^[\\/]*([A-Za-z]:)[\\/]*(.*)$/.exec(given)
  if (drive) return path.normalize(`${drive[1]}\\${drive[2]}`)
  return /^[\\/]?$/.test(given) ? DRIVES : path.normalize(given)
}

/** The folder above, or null at the top. On Windows the drives are above each drive. */
export function parentOf(path: string, platform: NodeJS.Platform): string | null {
  const parent = pathOf(platform).dirname(path)
  if (parent !== path) return parent
  return platform === 'win32' && path !== DRIVES ? DRIVES : null
}

/** Names of the sub-folders and cases in a folder, in reading order; nothing of other files. Throws `file-missing`. */
export async function listFolder(given: string, platform = process.platform): Promise<FolderListing> {
  const path = normalisePath(given, platform)
  const parent = parentOf(path, platform)
  if (platform === 'win32' && path === DRIVES) return { path, parent, folders: drives(), cases: [] }
  const entries = await readdir(path, { withFileTypes: true }).catch(() => {
    throw new MasarError('file-missing', { path })
  })
  const names: string[] = []
  for (const entry of entries) {
    if (names.length >= MOST) break
    if (entry.name.startsWith('.') || entry.name.length > 255) continue
    if (entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(pathOf(platform).join(path, entry.name))))) names.push(entry.name)
  }
  names.sort(new Intl.Collator(undefined, { numeric: true }).compare)
  const isCase = (name: string): boolean => name.toLowerCase().endsWith(CASE) && name.length > CASE.length
  return { path, parent, folders: names.filter((name) => !isCase(name)), cases: names.filter(isCase) }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

const drives = (): string[] => [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:`).filter((drive) => existsSync(`${drive}\\`))
