import { open } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { formatDefinitions } from '../../../../main/import/import-formats.ts'
import { startReader } from '../../../../main/import/reader-thread.ts'
import type { ReaderSetting } from '../../../../main/import/reader-thread.ts'
import { file } from './fixtures.ts'

const text = `caller,callee,date,seconds\n${'+212600000001,+212600000002,2026-01-05 10:00:00,5\n'.repeat(50)}`

async function said(bytes: number, more: Partial<ReaderSetting> = {}): Promise<string[]> {
  const handle = await open(file('a.csv', text), 'r')
  const reader = startReader({
    handle,
    job: { mode: 'import', file: 'a.csv', bytes, defaults: { region: 'MA', zone: 'UTC' }, formats: formatDefinitions() },
    signal: new AbortController().signal,
    ...more,
  })
  const types: string[] = []
  try {
    for await (const message of reader.messages()) {
      types.push(message.type)
      if (message.type === 'batch') reader.written()
    }
    return types
  } finally {
    await reader.stop()
    await handle.close()
  }
}

describe('the reading thread', () => {
  it('says what it understood, then the rows, then that it is done', async () => {
    expect(await said(text.length)).toEqual(['understood', 'batch', 'done'])
  })
  it('hands over the bytes that it read, to be kept', async () => {
    const kept: Uint8Array[] = []
    await said(text.length, { keep: async (bytes) => void kept.push(Uint8Array.from(bytes)) })
    expect(Buffer.concat(kept).toString()).toBe(text)
  })
  it('is given up when it falls silent', async () => {
    await expect(said(text.length, { silence: 10 })).rejects.toThrow('reader-timeout')
  })
  it('does not take a file that shrank for whole', async () => {
    await expect(said(text.length + 100)).rejects.toThrow('file-damaged')
  })
  it('passes on why the file cannot be kept', async () => {
    await expect(said(text.length, { keep: () => Promise.reject(new Error('no space')) })).rejects.toThrow('no space')
  })
})
