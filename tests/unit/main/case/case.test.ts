import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCase, openCase } from '../../../../main/case/case.ts'

const cost = { m: 65536, t: 1, p: 1 }
const passphrase = 'correct horse battery'
let dir = ''
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'masar-case-')) })
afterEach(() => rmSync(dir, { recursive: true, force: true }))
test('smoke', async () => {
  const { case: c, recovery } = await createCase({ path: join(dir, 'a'), title: 'T', number: '1', region: 'MA', zone: 'Africa/Casablanca', passphrase, cost })
  expect(recovery).toHaveLength(24)
  c.write((db) => { db.prepare('INSERT INTO cell (id, value, raw, source) VALUES (?,?,?,?)').run(1, 'x', 'x', 1); return { result: 1, note: { action: 'test', details: { b: 1, a: 2 } } } })
  expect(c.horizon().cell).toBe(1)
  await expect(openCase(join(dir, 'a'), { passphrase })).rejects.toMatchObject({ code: 'case-in-use', params: { pid: process.pid } })
  const w = await c.originals.create()
  await w.write(Buffer.alloc(3_000_000, 'abc'))
  const f = await w.finish()
  await c.writeLong(async (db) => { db.prepare("INSERT INTO source (file,path,sha256,bytes,imported_at,state,original,zone,report) VALUES ('f','p',?,?,0,1,?,'UTC','{}')").run(f.sha256, f.bytes, f.name); return { result: 1, note: { action: 'test', details: {} } } })
  const v = await c.verify()
  expect(v).toMatchObject({ ok: true, faults: [] })
  const root = c.root()
  c.close()
  expect(readdirSync(join(dir, 'a.masar')).sort()).toEqual(['case.db', 'head', 'header.json', 'header.json.bak', 'originals'])
  const d = await openCase(join(dir, 'a.masar'), { recovery })
  expect(d.root()).not.toBe(root)
  expect(d.actor).toBe('recovery')
  expect(d.read.prepare('select count(*) from audit').pluck().get()).toBe(4)
  const r = await d.originals.open(f.name)
  expect(Buffer.from(await r.read(1_048_570, 12)).toString()).toBe('bcabcabcabca')
  await r.close()
  d.close(); d.close()
})
