import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('holds the widths of the bundled fonts', () => {
  const tool = fileURLToPath(new URL('../../../../../tools/font-metrics.mjs', import.meta.url))
  expect(() => execFileSync(process.execPath, [tool, '--check'], { stdio: 'pipe' })).not.toThrow()
})
