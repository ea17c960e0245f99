import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { electronProgram, fetchElectron } from '../../../../main/shell/electron-runtime.ts'

let folder = ''
let electron = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masar-electron-'))
  electron = join(folder, 'electron')
  await mkdir(electron)
  await writeFile(join(electron, 'package.json'), '{"version":"45.0.0"}')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** An installer as Electron's: it writes the runtime and then its path. */
const installer = (works: boolean): Promise<void> =>
  writeFile(
    join(electron, 'install.js'),
    `const { mkdirSync, writeFileSync, appendFileSync } = require('node:fs')
     appendFileSync(__dirname + '/tries', 'x')
     if (${works}) { mkdirSync(__dirname + '/dist'); writeFileSync(__dirname + '/dist/electron', ''); writeFileSync(__dirname + '/path.txt', 'electron') }`,
  )

describe("Electron's runtime", () => {
  it('is there when its program is, not when its package is', async () => {
    expect(electronProgram(electron)).toBeNull()
    await writeFile(join(electron, 'path.txt'), 'electron')
    expect(electronProgram(electron)).toBeNull()
    await mkdir(join(electron, 'dist'))
    await writeFile(join(electron, 'dist', 'electron'), '')
    expect(electronProgram(electron)).toBe(join(electron, 'dist', 'electron'))
  })

  it('is fetched when it can be', async () => {
    await installer(true)
    expect(fetchElectron(electron, () => undefined)).toBe(join(electron, 'dist', 'electron'))
  })

  it('is looked for once a version', async () => {
    await installer(false)
    const before = vi.fn()
    expect(fetchElectron(electron, before)).toBeNull()
    expect(fetchElectron(electron, before)).toBeNull()
    expect(before).toHaveBeenCalledTimes(1)
    expect(await readFile(join(electron, 'tries'), 'utf8')).toBe('x')
    await writeFile(join(electron, 'package.json'), '{"version":"45.0.1"}')
    expect(fetchElectron(electron, before)).toBeNull()
    expect(before).toHaveBeenCalledTimes(2)
  })

  it('is not missed where the package itself is not installed', () => {
    expect(fetchElectron(join(folder, 'nothing'), () => undefined)).toBeNull()
  })
})
