import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { drawPages, printExhibit } from '../../../../main/exhibit/exhibit.ts'
import { reveal } from '../../../../main/service/reveal.ts'
import { CHO, fakePrinter, openFake, settings, state } from './fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'masar-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('names the protected only when they are revealed and the page asks for it, and says so on the page, in the manifest and in the log', async () => {
  const { open, notes, t } = openFake()
  const id = t.id('Nadia Secrete')
  const plain = (ask: boolean): string => drawPages(open, state(), settings(ask ? { reveal: true } : {}), 0).pages.join('')
  const names = (text: string): boolean[] => ['Nadia', 'ZT002', CHO].map((secret) => text.includes(secret))
  expect(names(plain(true))).toEqual([false, false, false])

  reveal(open, { ids: [t.id(CHO)], all: false, what: t.id(CHO) })
  expect(notes).toEqual([{ action: 'revealed', details: { persons: [id], what: t.id(CHO) } }])
  expect(names(plain(false))).toEqual([false, false, false])
  expect(plain(false)).not.toContain('guard it')
  expect(names(plain(true))).toEqual([true, true, true])

  const out = join(folder, 'e.pdf')
  const printer = fakePrinter()
  await printExhibit(open, { chart: '', state: state(), settings: settings({ reveal: true }), out }, { printer })
  expect(printer.printed[0]?.pages.join('').replace(/<[^>]+>/g, ' ')).toContain('real names')
  const manifest = JSON.parse(t.db.prepare('SELECT manifest FROM exhibit').pluck().get() as string) as { revealed: string[] }
  expect(manifest.revealed.toSorted()).toEqual([id, t.id(CHO)].toSorted())
  expect(notes.at(-1)).toMatchObject({ action: 'exhibit', details: { revealed: manifest.revealed } })
})

it('shows nobody where the log cannot be written', () => {
  const { open, t } = openFake(undefined, {
    write: () => {
      throw new Error('busy')
    },
  })
  expect(() => reveal(open, { ids: [t.id(CHO)], all: false, what: '' })).toThrow('busy')
  expect(drawPages(open, state(), settings({ reveal: true }), 0).pages.join('')).not.toContain(CHO)
})
