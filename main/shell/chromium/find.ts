import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'

export interface Surroundings {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  exists: (path: string) => boolean
}

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge']

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe']
const WINDOWS_ROOTS = ['ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432', 'LOCALAPPDATA']

function candidates({ platform, env }: Surroundings): string[] {
  if (platform === 'win32') return WINDOWS_ROOTS.flatMap((name) => (env[name] ? WINDOWS.map((tail) => win32.join(env[name] as string, tail)) : []))
  const home = env['HOME']
  if (platform === 'darwin') return home ? [...MAC, ...MAC.map((path) => posix.join(home, path))] : MAC
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'))
  return ON_PATH.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

/** The program of an installed Chromium, Chrome or Edge, or null. MASAR_BROWSER, when set, is the only answer. */
export function findBrowser(around: Surroundings = { platform: process.platform, env: process.env, exists: existsSync }): string | null {
  const chosen = around.env['MASAR_BROWSER']
  if (chosen) return around.exists(chosen) ? chosen : null
  return candidates(around).find((path) => around.exists(path)) ?? null
}
