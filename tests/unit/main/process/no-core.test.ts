import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyCoreDumps } from '../../../../main/process/no-core.ts'

const module = new URL('../../../../main/process/no-core.ts', import.meta.url).href

describe('emptyCoreDumps', () => {
  it.runIf(process.platform === 'linux')('holds for the process and for what it starts', () => {
    const program = `
      const { emptyCoreDumps } = await import(${JSON.stringify(module)})
      const { execFileSync } = await import('node:child_process')
      emptyCoreDumps()
      process.stdout.write(execFileSync('cat', ['/proc/self/coredump_filter']))`
    expect(Number.parseInt(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }), 16)).toBe(0)
  })

  it('touches nothing elsewhere, and does not mind a kernel without dumps', () => {
    const folder = mkdtempSync(join(tmpdir(), 'masar-core-'))
    const file = join(folder, 'filter')
    writeFileSync(file, '33')
    emptyCoreDumps(file, 'win32')
    expect(readFileSync(file, 'utf8')).toBe('33')
    expect(() => emptyCoreDumps(join(folder, 'no', 'such'), 'linux')).not.toThrow()
    rmSync(folder, { recursive: true })
  })
})
