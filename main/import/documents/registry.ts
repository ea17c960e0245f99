import type { DocumentReader } from './types.ts'

/** All document readers. The surest by `sniff` is taken; ties by this order. */
export const DOCUMENT_READERS: readonly DocumentReader[] = []

export const documentReader = (id: string): DocumentReader | null => DOCUMENT_READERS.find((reader) => reader.id === id) ?? null
