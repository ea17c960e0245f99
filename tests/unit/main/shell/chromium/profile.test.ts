import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeProfile, noDumps, removeProfile, sweepProfiles } from '../../../../../main/shell/chromium/profile.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masar-profiles-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('profiles of the browser', () => {
  it('are fresh, and removed whole', async () => {
    const [one, two] = await Promise.all([makeProfile(folder), makeProfile(folder)])
    expect(one).not.toBe(two)
    await mkdir(join(one, 'Default'))
    await removeProfile(one)
    expect(await readdir(folder)).toHaveLength(1)
    await removeProfile(join(folder, 'never was'))
  })

  it('are swept when the run that made them is dead, and only then', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid
    await mkdir(join(folder, `masar-browser-${dead}-abc`))
    await mkdir(join(folder, 'masar-browser-x-abc'))
    await mkdir(join(folder, `somebody-elses-${dead}-abc`))
    const own = await makeProfile(folder)
    await sweepProfiles(folder)
    expect((await readdir(folder)).toSorted()).toEqual([own.slice(folder.length + 1), 'masar-browser-x-abc', `somebody-elses-${dead}-abc`].toSorted())
    await sweepProfiles(join(folder, 'no such folder'))
  })

  it('leave a crash handler no folder to write to', async () => {
    const profile = await makeProfile(folder)
    const dumps = await noDumps(profile)
    for (const path of [join(dumps, 'new'), join(dumps, 'pending'), join(dumps, 'completed'), join(profile, 'Crashpad')])
      expect((await stat(path)).isFile()).toBe(true)
  })
})
