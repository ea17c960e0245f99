import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { browserEnvironment } from './environment.ts'
import { connectPipe, type Devtools } from './pipe.ts'
import { makeProfile, noDumps, removeProfile, sweepProfiles } from './profile.ts'

export interface Browser extends Devtools {
  /** Resolves when the process ended and its profile is removed. */
  readonly ended: Promise<void>
  /** Asks it to close; after `patience` ms it is ended by force. */
  close: (patience?: number) => Promise<void>
}

/** Starts a browser with a fresh profile. `flags` gets the profile's path. */
export async function startBrowser(program: string, flags: (profile: string) => string[]): Promise<Browser> {
  void sweepProfiles()
  const profile = await makeProfile()
  const child = spawn(program, flags(profile), {
    stdio: ['ignore', 'ignore', process.env['MASAR_TEST'] === 'browser' ? 'inherit' : 'ignore', 'pipe', 'pipe'],
    env: browserEnvironment(process.env, await noDumps(profile)),
    windowsHide: false,
  })
  const ended = new Promise<void>((resolve) => {
    const end = (): void => void removeProfile(profile).then(resolve)
    child.once('exit', end)
    child.once('error', end)
  })
  const devtools = connectPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)
  return {
    ...devtools,
    ended,
    close: async (patience = 3_000) => {
      devtools.send('Browser.close').catch(() => undefined)
      const timer = setTimeout(() => child.kill('SIGKILL'), patience)
      await ended
      clearTimeout(timer)
    },
  }
}
