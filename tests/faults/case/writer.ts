import { openCase } from '../../../main/case/case.ts'

/**
 * Run as a child that is killed at a moment of its parent's choosing: keeps an original and writes batches, each with a
 * long write of a hundred cells named by its number, and says after each that it is committed.
 */
const [path = '', ...recovery] = process.argv.slice(2)
const open = await openCase(path, { recovery })
process.send?.('open')
for (let batch = 0; ; batch++) {
  const writer = await open.originals.create()
  await writer.write(Buffer.alloc(200_000, `original of batch ${batch}; `))
  const kept = await writer.finish()
  await open.writeLong(async (db) => {
    db.prepare(`INSERT INTO source (file, path, sha256, bytes, imported_at, state, original, zone, report) VALUES ('a', 'a', ?, ?, ?, 1, ?, 'UTC', '{}')`).run(
      kept.sha256,
      kept.bytes,
      batch,
      kept.name,
    )
    const insert = db.prepare('INSERT INTO cell (value, raw, source) VALUES (?, ?, 1)')
    for (let row = 0; row < 100; row++) {
      insert.run(`${Date.now()} ${batch} ${row}`, String(batch))
      if (row % 20 === 0) await new Promise(setImmediate)
    }
    return { result: undefined, note: { action: 'batch', details: { batch } } }
  })
  process.send?.(batch)
}
