import { defineConfig } from 'vitest/config'
import { CALLS_AS_COMPILED } from './main/process/start-flags.ts'

export default defineConfig({
  test: {
    include: ['tests/{unit,corpus,faults}/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
    setupFiles: ['tests/seed.ts'],
    pool: 'forks',
    // Threads of the tests strip types by WebAssembly, which V8 crashes on now and then without this (docs/decisions/0153).
    execArgv: [CALLS_AS_COMPILED],
    // Nothing is judged by these: they end what hangs, and are long for machines that have other work (docs/decisions/0222).
    testTimeout: 120_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
  },
})
