import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,corpus,faults}/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
    setupFiles: ['tests/seed.ts'],
    pool: 'forks',
    // Threads of the tests strip types by WebAssembly, which V8 crashes on now and then without this (docs/decisions/0153).
    execArgv: ['--wasm-wrapper-tiering-budget=1000000000'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
