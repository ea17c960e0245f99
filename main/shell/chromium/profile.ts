import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAME = /^masar-browser-(\d+)-/

/** A fresh, empty profile folder that names the process it belongs to. It never holds case data: the window is incognito. */
export const makeProfile = (folder = tmpdir()): Promise<string> => mkdtemp(join(folder, `masar-browser-${process.pid}-`))

/**
 * A folder in which the browser's crash handler cannot keep its dumps: a dump of a crashed page would hold what was on
 * screen. No flag stops every build of Chromium from dumping; a file where the handler needs a folder does.
 */
export async function noDumps(profile: string): Promise<string> {
  const folder = join(profile, 'no-dumps')
  await mkdir(folder)
  await Promise.all(['new', 'pending', 'completed'].map((name) => writeFile(join(folder, name), '')))
  // Windows and macOS keep them in the profile itself.
  await writeFile(join(profile, 'Crashpad'), '')
  return folder
}

/** Removes a profile. On Windows a file may stay open for a moment after the browser's end, so it tries for a while. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(() => undefined)
}

/** Removes the profiles of runs that were killed before they could. */
export async function sweepProfiles(folder = tmpdir()): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const stale = names.filter((name) => {
    const pid = Number(NAME.exec(name)?.[1])
    return Number.isInteger(pid) && pid > 0 && !isAlive(pid)
  })
  await Promise.all(stale.map((name) => removeProfile(join(folder, name))))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is alive all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
