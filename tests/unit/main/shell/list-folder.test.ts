import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listFolder, normalisePath, parentOf } from '../../../../main/shell/list-folder.ts'

let folder = ''
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'masar-list-')))
  for (const name of ['case 10', 'case 2', 'Sirocco.masar', '.hidden', 'قضايا']) await mkdir(join(folder, name))
  await writeFile(join(folder, 'secret.csv'), '')
  await writeFile(join(folder, 'file.masar'), '')
  await symlink(join(folder, 'case 2'), join(folder, 'linked'), 'junction')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('listFolder', () => {
  it('names sub-folders and cases, and no other file', async () => {
    const listed = await listFolder(folder)
    expect(listed).toEqual({ path: folder, parent: dirname(folder), folders: ['case 2', 'case 10', 'linked', 'قضايا'], cases: ['Sirocco.masar'] })
  })

  it('says plainly that a folder is not there', async () => {
    await expect(listFolder(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'file-missing' })
    await expect(listFolder(join(folder, 'secret.csv'))).rejects.toMatchObject({ code: 'file-missing' })
  })

  it('has nothing above the top', () => {
    expect(parentOf('/', 'linux')).toBeNull()
    expect(parentOf('/home', 'linux')).toBe('/')
  })

  it('puts the drives above each drive on Windows', () => {
    expect(parentOf('C:\\Users', 'win32')).toBe('C:\\')
    expect(parentOf('C:\\', 'win32')).toBe('/')
    expect(parentOf('/', 'win32')).toBeNull()
    expect(parentOf('\\\\server\\share\\cases', 'win32')).toBe('\\\\server\\share\\')
  })

  it.each([
    ['/D:', 'D:\\'],
    ['/D:/cases/one', 'D:\\cases\\one'],
    ['D:', 'D:\\'],
    ['/\\D:\\cases', 'D:\\cases'],
    ['C:\\a\\..\\b', 'C:\\b'],
    ['/', '/'],
    ['\\\\server\\share', '\\\\server\\share\\'],
  ])('reads %s on Windows as %s', (given, path) => {
    expect(normalisePath(given, 'win32')).toBe(path)
  })

  it('reads paths elsewhere', () => {
    expect(normalisePath('/home/a/../b/', 'linux')).toBe('/home/b')
    expect(normalisePath('cases', 'linux')).toBe('/cases')
  })
})
