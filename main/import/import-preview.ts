import type { Preview } from '../../shared/api/data.ts'
import { MasarError } from '../../shared/api/errors.ts'
import type { FormatDefinition } from './formats/definition.ts'
import { hashOf, jobOf, openSource } from './import-file.ts'
import { startReader } from './reader-thread.ts'
import type { ImportRequest } from './types.ts'

/**
 * Recognises a file and shows its first rows as they would be kept; imports nothing. `known` answers with the public id of
 * the source that holds these bytes already. Throws what reading throws (`file-…`, `zone-unknown`, `format-unknown`, `no-rows`).
 */
export async function previewFile(
  request: ImportRequest,
  defaults: { region: string; zone: string },
  known?: (sha256: string) => string | null,
  entry?: URL,
  formats?: FormatDefinition[],
): Promise<Preview> {
  const file = await openSource(request.path)
  try {
    // Hashed while it is read.
    const hash = known ? hashOf(file) : null
    hash?.catch(() => undefined)
    const reader = startReader({ handle: file.handle, entry, job: jobOf('preview', file, request, defaults, formats), signal: new AbortController().signal })
    try {
      for await (const message of reader.messages()) {
        if (message.type !== 'preview') continue
        return { ...message.preview, alreadyImported: known && hash ? known(await hash) : null }
      }
    } finally {
      await reader.stop()
    }
    throw new MasarError('reader-failed', { file: file.name })
  } finally {
    await file.handle.close()
  }
}
