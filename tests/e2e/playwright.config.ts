import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './once.ts',
  // One window at a time: two cores, and each test measures times.
  workers: 1,
  fullyParallel: false,
  // Nothing is judged by how long it waits, but where a walk says so: these end what has failed, and are long for machines that have other work.
  timeout: 180_000,
  expect: { timeout: 30_000, toPass: { timeout: 60_000 } },
  outputDir: '../../out/e2e',
  reporter: [['list'], ['json', { outputFile: '../../out/e2e.json' }]],
})
