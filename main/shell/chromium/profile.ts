import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAME = /^masar-browser-(\d+)-/

/** A fresh, empty profile folder that names the process it belongs to. It never holds case data: the window is incognito. */
export const makeProfile = (folder = tmpdir()): Promise<string> => mkdtemp(join(folder, `masar-browser-${process.pid}-`))

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
