import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const check = (args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('../../../tools/check/imports.mjs', import.meta.url)), ...args], { encoding: 'utf8' })

test('each wall refuses what it stands against', () => {
  const { status, stdout } = check(['--root', fileURLToPath(new URL('./walls', import.meta.url))])
  expect(status).toBe(1)
  const found = stdout.split('\n')
  for (const line of [
    'shared-imports-nothing: shared/looks-up.ts -> main/service.ts',
    'shared-is-pure: shared/reads-disk.ts -> fs',
    'main-not-renderer: main/looks-sideways.ts -> renderer/window.tsx',
    'renderer-not-main: renderer/window.tsx -> main/service.ts',
  ])
    expect(found).toContain(line)
  expect(stdout).toMatch(/electron-only-in-its-shell: main\/uses-electron\.ts -> .*electron/)
  expect(stdout).not.toMatch(/electron-only-in-its-shell: main\/shell\/electron\.ts/)
})
