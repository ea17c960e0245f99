import { createDecipheriv } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const PAGE = 4096
/** At the end of a SQLCipher 4 page: 16 bytes of initial vector, 64 of HMAC. At the start of the first: 16 of salt. */
const RESERVE = 80
const SALT = 16
const IV = 16
/** Where SQLite's header keeps the page size, the reserved bytes of a page, and the number of pages. */
const AT = { size: 16, reserve: 20, pages: 28 }

/**
 * Why a database does not open: `foreign` when it is a plain SQLite file, `short` when its first page opens and says that
 * the file should be longer, `damaged` otherwise. SQLite itself tells these apart as little as a wrong key.
 * Call it for a database that nobody in this process has open: closing the file here would drop the other's lock.
 */
export function diagnose(path: string, key: Uint8Array): 'foreign' | 'short' | 'damaged' {
  const fd = openSync(path, 'r')
  try {
    const page = Buffer.alloc(PAGE)
    readSync(fd, page, 0, PAGE, 0)
    if (page.toString('latin1', 0, SALT) === 'SQLite format 3\0') return 'foreign'
    const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(PAGE - RESERVE, PAGE - RESERVE + IV)).setAutoPadding(false)
    const plain = decipher.update(page.subarray(SALT, PAGE - RESERVE))
    const opens = plain.readUInt16BE(AT.size - SALT) === PAGE && plain[AT.reserve - SALT] === RESERVE
    return opens && plain.readUInt32BE(AT.pages - SALT) * PAGE > fstatSync(fd).size ? 'short' : 'damaged'
  } finally {
    closeSync(fd)
  }
}
