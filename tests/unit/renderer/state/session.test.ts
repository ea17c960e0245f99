import { describe, expect, test } from 'vitest'
import type { CaseSummary } from '../../../../shared/api/case.ts'
import { drawnTheme } from '../../../../renderer/state/preferences.ts'
import { changed, closed, FIRST, lockedBy, opened } from '../../../../renderer/state/session.ts'
import { withToast } from '../../../../renderer/state/toasts.ts'
import { baseName, importable, needsZone, zoneQuestions, patched, queued, type QueuedFile } from '../../../../renderer/state/jobs-import-queue.ts'

const summary = (sources: number): CaseSummary => ({
  path: '/c/a.masar',
  id: 'x',
  title: 'A',
  number: '1',
  region: 'MA',
  zone: 'UTC',
  createdAt: 0,
  sources,
  events: 0,
  selectors: 0,
  entities: 0,
  charts: 0,
  exhibits: 0,
  first: null,
  last: null,
  root: '',
  readOnly: false,
})

describe('session', () => {
  test('a case without data opens on Data, one with data on Case', () => {
    expect(opened(FIRST, summary(0)).view).toBe('data')
    expect(opened(FIRST, summary(3)).view).toBe('case')
  })
  test('locking forgets the case but its place, and opening it again returns to where one was', () => {
    const open = { ...opened(FIRST, summary(3)), view: 'chart' as const }
    const locked = lockedBy(open, 'idle')
    expect(locked.summary).toBeNull()
    expect(locked.locked).toEqual({ path: '/c/a.masar', title: 'A', why: 'idle' })
    expect(opened(locked, summary(3)).view).toBe('chart')
    expect(opened(locked, { ...summary(3), path: '/c/b.masar' }).view).toBe('case')
  })
  test('locking without a case changes nothing', () => {
    expect(lockedBy(FIRST, 'lock')).toBe(FIRST)
  })
  test('revisions only rise', () => {
    const next = changed(changed(FIRST, 'data'), 'data')
    expect(next.revision).toEqual({ data: 2, charts: 0, exhibits: 0, keys: 0, formats: 0, stages: 0 })
    expect(closed(next).revision.data).toBe(2)
  })
})

test('the theme follows the system only when asked to', () => {
  expect(drawnTheme('system', true)).toBe('dark')
  expect(drawnTheme('light', true)).toBe('light')
})

test('three messages at most, the newest kept', () => {
  const toast = (id: number) => ({ id, look: 'done' as const, text: String(id) })
  expect([1, 2, 3, 4].reduce<ReturnType<typeof toast>[]>((all, id) => withToast(all, toast(id)) as never, []).map(({ id }) => id)).toEqual([2, 3, 4])
})

describe('import queue', () => {
  const preview = (zoneAssumed: boolean, alreadyImported: string | null = null) => ({ zoneAssumed, alreadyImported }) as QueuedFile['preview']
  const file = (id: string, change: Partial<QueuedFile>): QueuedFile => ({ ...queued(id, `/in/${id}.csv`), state: 'ready', preview: preview(false), ...change })
  test('takes the name from paths of both families', () => {
    expect(baseName('C:\\in\\relevé.csv')).toBe('relevé.csv')
    expect(baseName('/in/a b.txt')).toBe('a b.txt')
  })
  test('asks the zone only of files that do not say it and have not been answered', () => {
    expect(needsZone(file('a', { preview: preview(true) }))).toBe(true)
    expect(needsZone(file('a', { preview: preview(true), options: { zone: 'UTC' } }))).toBe(false)
    expect(needsZone(file('a', {}))).toBe(false)
  })
  test('asks once for each zone that is assumed, so that a layout’s usual zone is not overwritten', () => {
    const assuming = (id: string, zone: string) => file(id, { preview: { ...preview(true), zone } as QueuedFile['preview'] })
    const questions = zoneQuestions([assuming('a', 'Africa/Casablanca'), assuming('b', 'Europe/Paris'), assuming('c', 'Africa/Casablanca'), file('d', {})])
    expect(questions.map(({ assumed, files }) => [assumed, files.map(({ id }) => id)])).toEqual([
      ['Africa/Casablanca', ['a', 'c']],
      ['Europe/Paris', ['b']],
    ])
  })
  test('never imports the same bytes twice, nor what was refused', () => {
    const files = [file('a', {}), file('b', { preview: preview(false, 'src1') }), file('c', { state: 'refused', preview: null }), file('d', { state: 'done' })]
    expect(importable(files).map(({ id }) => id)).toEqual(['a'])
  })
  test('a patch touches one file', () => {
    expect(patched([file('a', {}), file('b', {})], 'b', { state: 'running' }).map(({ state }) => state)).toEqual(['ready', 'running'])
  })
})
