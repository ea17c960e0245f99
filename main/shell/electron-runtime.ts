import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const FETCH_PATIENCE_MS = 30_000

/** The program of Electron's runtime in `packageFolder` (node_modules/electron), or null while only its package is there. */
export function electronProgram(packageFolder: string): string | null {
  const pathFile = join(packageFolder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}

/**
 * Lets Electron's own installer fetch its runtime: once for each version, so a machine without a network is not asked
 * to wait again. `before` is called when it is about to try.
 */
export function fetchElectron(packageFolder: string, before: () => void): string | null {
  const found = electronProgram(packageFolder)
  const installer = join(packageFolder, 'install.js')
  if (found !== null || !existsSync(installer)) return found
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const stamp = join(dirname(packageFolder), '.masar-electron-tried')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return null
  before()
  try {
    writeFileSync(stamp, version)
  } catch {
    // A checkout that cannot be written to cannot take the runtime either.
    return null
  }
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: FETCH_PATIENCE_MS, killSignal: 'SIGKILL', windowsHide: true })
  return electronProgram(packageFolder)
}
