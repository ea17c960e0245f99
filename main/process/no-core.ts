import { writeFileSync } from 'node:fs'

/**
 * Empties the core dumps of this process and of those it starts, where the system would write any (Linux): a dump of the
 * case process would hold its key. Works whatever collects the dumps, which a limit on their size does not.
 */
export function emptyCoreDumps(file = '/proc/self/coredump_filter', platform = process.platform): void {
  if (platform !== 'linux') return
  try {
    writeFileSync(file, '0')
  } catch {
    // A kernel built without core dumps has no such file.
  }
}
