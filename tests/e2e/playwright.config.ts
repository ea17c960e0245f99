import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  // One window at a time: two cores, and each test measures times.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  outputDir: '../../out/e2e',
  reporter: [['list'], ['json', { outputFile: '../../out/e2e.json' }]],
})
