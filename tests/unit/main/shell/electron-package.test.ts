import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(fileURLToPath(new URL('../../../..', import.meta.url)))
/** Where Electron's program keeps its fuses: this mark, a version, their number, then one byte each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** As Electron ships them. */
const SHIPPED = '101100110'

interface Entry {
  files?: Record<string, Entry>
  unpacked?: boolean
}

/** Packs the application round a stand-in for Electron's runtime, which is a large download: all but the program is then as in a real package. */
describe.runIf(process.platform === 'linux')('the package', () => {
  let folder = ''
  let packed = ''
  let header: Entry = {}
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'masar-package-'))
    const runtime = join(folder, 'runtime')
    await mkdir(join(runtime, 'locales'), { recursive: true })
    await mkdir(join(runtime, 'resources'))
    await writeFile(
      join(runtime, 'electron'),
      Buffer.concat([Buffer.alloc(64), Buffer.from(SENTINEL), Buffer.from([1, SHIPPED.length]), Buffer.from(SHIPPED), Buffer.alloc(64)]),
      { mode: 0o755 },
    )
    for (const file of ['version', 'LICENSE', 'LICENSES.chromium.html', 'locales/fr.pak', 'locales/ar.pak', 'locales/de.pak'])
      await writeFile(join(runtime, file), '45.4.1')
    const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
    const args = [
      '--linux',
      'dir',
      '--config',
      join(root, 'electron-builder.config.mjs'),
      `-c.electronDist=${runtime}`,
      `-c.directories.output=${join(folder, 'out')}`,
    ]
    await promisify(execFile)(process.execPath, [builder, ...args], { cwd: root })
    packed = join(folder, 'out', (await readdir(join(folder, 'out'))).find((name) => name.endsWith('unpacked')) ?? '')
    const archive = await readFile(join(packed, 'resources', 'app.asar'))
    header = JSON.parse(archive.subarray(16, 16 + archive.readUInt32LE(12)).toString('utf8')) as Entry
  }, 120_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const at = (...path: string[]): Entry | undefined => path.reduce<Entry | undefined>((entry, name) => entry?.files?.[name], header)

  it('turns the fuses off that would let somebody run other code in it', async () => {
    const program = await readFile(join(packed, 'masar'))
    const fuses = program.subarray(program.indexOf(SENTINEL) + SENTINEL.length + 2).toString('latin1', 0, SHIPPED.length)
    // Run as Node, cookies encrypted, NODE_OPTIONS, inspector, archive checked, only the archive, V8 snapshot, file: privileges, WASM traps.
    expect(fuses).toBe('010011000')
  })

  it('keeps native modules out of the archive, where they can be loaded', async () => {
    expect(at('node_modules', 'better-sqlite3-multiple-ciphers', 'prebuilds', 'linux-x64.node')).toMatchObject({ unpacked: true })
    const unpacked = await readdir(join(packed, 'resources', 'app.asar.unpacked'), { recursive: true })
    expect(unpacked.filter((name) => /argon2.*\.node$/.test(name)).length).toBeGreaterThan(0)
    expect(unpacked.filter((name) => name.endsWith('win32-x64.node'))).toHaveLength(1)
  })

  it('holds what runs and nothing else of node_modules', () => {
    expect(Object.keys(at('node_modules')?.files ?? {}).toSorted()).toEqual(['@fontsource', '@node-rs', 'better-sqlite3-multiple-ciphers'])
    expect(at('node_modules', 'better-sqlite3-multiple-ciphers', 'deps')).toBeUndefined()
    expect(at('resources', 'locales', 'ar')).toBeDefined()
    for (const name of ['tests', 'docs', 'main', 'tools', 'out']) expect(at(name)).toBeUndefined()
  })
})
