import { fileURLToPath } from 'node:url'

/**
 * Where the other programs and the resources lie: beside these sources when Node runs them as they are, beside the
 * bundle once built (`dist/main/NAME.js`).
 */
const SOURCES = {
  'case-process': './process/case-process.ts',
  'import-worker': './import/worker.ts',
  cli: './cli.ts',
} as const
export type EntryName = keyof typeof SOURCES

const fromSource = import.meta.url.endsWith('.ts')

export const entryUrl = (name: EntryName): URL => new URL(fromSource ? SOURCES[name] : `./${name}.js`, import.meta.url)

/** Absolute path of a file or folder under resources/. */
export const resourcePath = (relative: string): string =>
  fileURLToPath(new URL((fromSource ? '../resources/' : '../../resources/') + relative, import.meta.url))

/** Absolute path of a file or folder of the built window. */
export const rendererPath = (relative: string): string =>
  fileURLToPath(new URL((fromSource ? '../dist/renderer/' : '../renderer/') + relative, import.meta.url))

/** Folders that hold the programs and what they import: all that a thread must read to start. */
export const programFolders = (): string[] =>
  (fromSource ? ['../main/', '../shared/', '../node_modules/', '../package.json'] : ['./', '../../node_modules/', '../../package.json']).map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  )
