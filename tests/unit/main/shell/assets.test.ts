import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAsset } from '../../../../main/shell/assets.ts'

let folder = ''
let root = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masar-assets-'))
  root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await mkdir(join(folder, 'renderer-secret'))
  await Promise.all([
    writeFile(join(root, 'index.html'), '<p>'),
    writeFile(join(root, 'assets', 'a b.js'), 'let a'),
    writeFile(join(root, 'header.dat'), 'no'),
    writeFile(join(folder, 'secret.json'), '{}'),
    writeFile(join(folder, 'renderer-secret', 'a.json'), '{}'),
  ])
  await symlink(join(folder, 'secret.json'), join(root, 'link.json')).catch(() => undefined)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('readAsset', () => {
  it('reads files of the window with their type', async () => {
    expect(await readAsset(root, '/')).toEqual({ type: 'text/html; charset=utf-8', body: Buffer.from('<p>') })
    expect(await readAsset(root, '/assets/a%20b.js')).toMatchObject({ type: 'text/javascript; charset=utf-8' })
  })

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/assets/../../secret.json',
    '/..%2fsecret.json',
    '/../renderer-secret/a.json',
    '/..\\secret.json',
    '/%5c..%5csecret.json',
    '/C:/secret.json',
    '/a%00.json',
    '/%',
    'secret.json',
    '/link.json',
    '/assets',
    '/missing.js',
    '/header.dat',
  ])('gives nothing for %s', async (path) => {
    expect(await readAsset(root, path)).toBeNull()
  })

  it('never leaves its folder', async () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '%2E', '/', '\\', '%5c', '%2f', 'secret.json', 'renderer-secret', 'a.json', ':', 'C:', '')
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const asset = await readAsset(root, `/${pieces.join('/')}`)
        expect(asset === null || asset.body.toString() === '<p>').toBe(true)
      }),
    )
  })
})
