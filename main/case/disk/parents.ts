import { mkdirSync, rmdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes the folders above a path that are missing. The function it gives takes those away again, as far as they are empty. */
export function makeParents(path: string): () => void {
  const parent = dirname(path)
  const first = mkdirSync(parent, { recursive: true, mode: 0o700 })
  return () => {
    if (first === undefined) return
    try {
      for (let folder = parent; ; folder = dirname(folder)) {
        rmdirSync(folder)
        if (folder === first || folder === dirname(folder)) return
      }
    } catch {
      // Somebody put something there meanwhile: it stays.
    }
  }
}
