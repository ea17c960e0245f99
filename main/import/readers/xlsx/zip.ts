export { openZip } from '../zip.ts'
export type { Zip } from '../zip.ts'
